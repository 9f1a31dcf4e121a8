# Dossier: `make help` lists what can be done. Needs Python >= 3.11 and make, nothing else.
PYTHON ?= python3
SEEDS ?= seeds
FLAGS ?=
DATA ?= ../shared/bench
VENV := .venv
BIN := $(VENV)/bin
RUN := $(BIN)/python -m generator
# The program itself, as $(BIN)/dossier; what it needs has come from the lock.
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .

.DEFAULT_GOAL := help
.PHONY: help site serve offline check test lint bench bench-clean bench-dedupe bench-tag bench-search bench-build lock clean

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

site: $(VENV)/site.stamp ## build the site from SEEDS=folder (default: seeds) into site/
	@$(RUN) site --seeds "$(SEEDS)" $(FLAGS)

serve: $(VENV)/site.stamp ## build, show it on http://127.0.0.1:8000 and rebuild when something changes
	@$(RUN) serve --seeds "$(SEEDS)"

offline: $(VENV)/site.stamp ## one zip in dist/ that opens with a double click, without a network
	@$(RUN) offline --seeds "$(SEEDS)"

check: $(VENV)/site.stamp ## say every problem in seeds, desk and topic pages; write nothing
	@$(RUN) check --seeds "$(SEEDS)"

test: $(VENV)/test.stamp ## ruff, mypy --strict and all tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest

bench: bench-clean bench-dedupe bench-tag bench-build ## measure cleaning, deduplication and tags on DATA (default: ../shared/bench)

# Any half can be measured: DATA is the folder of all of them, or the folder of one.
bench-clean: $(VENV)/test.stamp ## cleaning: DATA=folder with clean/dev, or such a folder
	@$(BIN)/python -m tests.bench.bench_clean "$(firstword $(wildcard $(DATA)/clean/dev $(DATA)))" --peers
	@$(BIN)/python -m tests.bench.bench_meta "$(firstword $(wildcard $(DATA)/clean/dev $(DATA)))"

bench-dedupe: $(VENV)/test.stamp ## deduplication: DATA=folder with dedup/dev, or such a folder; STREAMED="10000 1000000"
	@$(BIN)/python -m tests.bench.bench_dedupe "$(firstword $(wildcard $(DATA)/dedup/dev $(DATA)))" \
		--sizes 10000 100000 $(if $(STREAMED),--streamed $(STREAMED))

bench-tag: $(VENV)/test.stamp ## entities, aliases, quotes, figures: DATA=folder with ner, or such a folder
	@$(BIN)/python -m tests.bench.bench_tag "$(DATA)"
	@$(BIN)/python -m tests.bench.fresh.score
	@$(BIN)/python -m tests.bench.fresh.review
	@for file in $(wildcard $(DATA)/ner/quotes*.jsonl.gz $(DATA)/quotes*.jsonl.gz); do \
		$(BIN)/python -m tests.bench.bench_quotes "$$file"; done

bench-search: $(VENV)/test.stamp ## search: 3,000 and 10,000 synthetic stories in Chromium
	@$(BIN)/python -m tests.bench.bench_search

bench-build: $(VENV)/test.stamp ## the whole build for 100, 1,000 and 10,000 synthetic articles
	@$(BIN)/python -m tests.bench.bench_build 100 1000 10000

lock: $(VENV)/test.stamp ## pin requirements*.in anew, with hashes, for every platform
	@$(BIN)/uv pip compile -q --universal --generate-hashes --python-version 3.11 --custom-compile-command "make lock" \
		requirements.in -o requirements.lock
	@$(BIN)/uv pip compile -q --universal --generate-hashes --python-version 3.11 --custom-compile-command "make lock" \
		-c requirements.lock requirements-dev.in -o requirements-dev.lock

clean: ## remove what can be made again
	rm -rf .cache site dist

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Dossier needs Python 3.11 or newer: make PYTHON=python3.12 site"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/site.stamp: requirements.lock | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(INSTALL)
	@touch $@

$(VENV)/test.stamp: requirements-dev.lock | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	$(INSTALL)
	@touch $@ $(VENV)/site.stamp
