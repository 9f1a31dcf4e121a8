"""Clean: a draft in, the article out: every line with its role, its verdict and a reason an editor can argue with."""

from generator.clean.article import clean
from generator.clean.explain import explain
from generator.clean.repeats import Outlets, Repeats, learn, learn_one
from generator.clean.rules import CleanRules
from generator.desk.articles import ArticleOrders, Orders

__all__ = ["ArticleOrders", "CleanRules", "Orders", "Outlets", "Repeats", "clean", "explain", "learn", "learn_one"]
