"""Cleaning knows no language by heart: the same page in five languages, each written for this test."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from generator.clean import clean
from generator.model import Kind
from tests.clean.pages import draft


@dataclass(frozen=True)
class Page:
    language: str
    section: str
    title: str
    byline: str
    authors: tuple[str, ...]
    date: str
    dateline: str
    body: tuple[str, ...]
    caption: str
    credit: str
    junk: tuple[str, ...]

    @property
    def text(self) -> str:
        paragraphs = [self.dateline + self.body[0], self.caption, *self.body[1:], self.credit]
        return "\n\n".join([self.section, self.title, f"{self.byline}\n{self.date}", *paragraphs, *self.junk])


SPANISH = Page(
    "es",
    "Puerto y ciudad",
    "El viejo puente del puerto cerrará durante ocho meses",
    "Por Lucía Marín y Tomás Oller",
    ("Lucía Marín", "Tomás Oller"),
    "4 de junio de 2016",
    "PUERTO CLARO (EFE) - ",
    (
        "El consejo del puerto decidió el martes cerrar durante ocho meses el viejo puente giratorio, el "
        "camino más corto "
        "entre el barrio de los pescadores y el mercado.",
        "Los ingenieros encontraron grietas en dos de las cuatro vigas de acero durante una revisión rutinaria en "
        "primavera, según un informe publicado después de la votación.",
        "“Podríamos haberlo remendado otra vez, pero nadie quiere salir en los periódicos por una "
        "desgracia”, dijo Marta "
        "Linares, que preside la comisión de obras.",
        "Los comerciantes del barrio temen por su verano y piden un transbordador gratuito mientras el puente esté "
        "cerrado y no haya otro paso.",
        "La reparación costará unos cuatro millones, de los que la provincia pagará un tercio; el resto sale de una "
        "reserva prevista para la nueva biblioteca.",
    ),
    "El puente giratorio, cerrado al tráfico desde el lunes. Foto: Ida Helguera",
    "Con información de Pedro Daza",
    ("Lea también", "Suscríbase a nuestro boletín", "Compartir en Facebook", "Todos los derechos reservados"),
)
GERMAN = Page(
    "de",
    "Hafen und Stadt",
    "Die alte Drehbrücke im Hafen schließt für acht Monate",
    "Von Nora Falk und Ole Brandt",
    ("Nora Falk", "Ole Brandt"),
    "4. Juni 2016",
    "Osthaven (dpa) - ",
    (
        "Der Hafenrat hat am Dienstag beschlossen, die alte Drehbrücke für acht Monate zu schließen. Sie "
        "ist der kürzeste "
        "Weg zwischen dem Fischerviertel und dem Markt.",
        "Bei einer Prüfung im Frühjahr fanden Ingenieure Risse in zwei der vier Stahlträger, wie aus einem Bericht "
        "hervorgeht, den der Rat nach der Abstimmung veröffentlichte.",
        "„Wir hätten sie noch einmal flicken können, aber niemand hier will eines Tages in der Zeitung von "
        "einem Unglück "
        "lesen“, sagte Marta Lindqvist, die den Bauausschuss leitet.",
        "Die Händler im Fischerviertel fürchten um ihren Sommer. Zwölf von ihnen fordern eine kostenlose "
        "Fähre, solange "
        "die Brücke geschlossen ist.",
        "Die Reparatur soll gut vier Millionen kosten, ein Drittel davon zahlt die Provinz. Der Rest stammt "
        "aus einer "
        "Rücklage für die neue Bücherei.",
    ),
    "Die Drehbrücke ist seit Montag für den Verkehr gesperrt. Foto: Ida Holm",
    "Mit Material von Per Dahl",
    ("Lesen Sie auch", "Newsletter abonnieren", "Auf Facebook teilen", "Alle Rechte vorbehalten"),
)
FRENCH = Page(
    "fr",
    "Port et ville",
    "Le vieux pont du port fermera pendant huit mois",
    "Par Lucie Marin et Thomas Aubert",
    ("Lucie Marin", "Thomas Aubert"),
    "4 juin 2016",
    "PORT-CLAIR (AFP) - ",
    (
        "Le conseil du port a décidé mardi de fermer pendant huit mois le vieux pont tournant, le chemin le "
        "plus court "
        "entre le quartier des pêcheurs et le marché.",
        "Les ingénieurs ont trouvé des fissures dans deux des quatre poutres d'acier lors d'un contrôle au "
        "printemps, "
        "selon un rapport publié après le vote.",
        "« Nous aurions pu le réparer encore une fois, mais personne ici ne veut lire un jour la nouvelle "
        "d'un accident », "
        "a déclaré Marthe Linard, qui préside la commission des travaux.",
        "Les commerçants du quartier craignent pour leur été et demandent un bac gratuit tant que le pont "
        "restera fermé "
        "à la circulation.",
        "Les travaux coûteront environ quatre millions, dont un tiers payé par la province ; le reste vient "
        "d'une réserve "
        "prévue pour la nouvelle bibliothèque.",
    ),
    "Le pont tournant est fermé à la circulation depuis lundi. Photo : Ida Hélin",
    "Avec AFP",
    ("Lire aussi", "Abonnez-vous à notre newsletter", "Partager sur Facebook", "Tous droits réservés"),
)
RUSSIAN = Page(
    "ru",
    "Порт и город",
    "Старый мост в порту закроют на восемь месяцев",
    "Автор: Нина Фалькова",
    ("Нина Фалькова",),
    "4 июня 2016",
    "ВОСТОЧНАЯ ГАВАНЬ — ",
    (
        "Совет порта во вторник решил закрыть на восемь месяцев старый поворотный мост, самый короткий путь "
        "между рыбацким "
        "кварталом и рынком.",
        "Весной инженеры нашли трещины в двух из четырёх стальных балок, говорится в отчёте, который совет "
        "опубликовал "
        "после голосования.",
        "«Мы могли бы снова залатать его, но никто не хочет однажды прочесть в газете о несчастье», — сказала Марта "
        "Линдквист, которая возглавляет строительную комиссию.",
        "Торговцы рыбацкого квартала боятся за своё лето. Двенадцать из них просят бесплатный паром на всё "
        "время, пока мост "
        "будет закрыт.",
        "Ремонт обойдётся примерно в четыре миллиона, треть из них заплатит область. Остальное возьмут из "
        "средств, отложенных "
        "на новую библиотеку.",
    ),
    "Поворотный мост закрыт для движения с понедельника. Фото: Ида Хольм",
    "Редактор Ева Лунд",
    ("Читайте также", "Подпишитесь на нашу рассылку", "Поделиться", "Все права защищены"),
)
ARABIC = Page(
    "ar",
    "الميناء والمدينة",
    "إغلاق الجسر القديم في الميناء لمدة ثمانية أشهر",
    "بقلم: نورا فلاح",
    ("نورا فلاح",),
    "4 يونيو 2016",
    "الميناء الشرقي (رويترز) - ",
    (
        "قرر مجلس الميناء يوم الثلاثاء إغلاق الجسر الدوار القديم لمدة ثمانية أشهر، وهو أقصر طريق بين حي "
        "الصيادين والسوق في "
        "وسط المدينة.",
        "وقال تقرير نشره المجلس بعد التصويت إن المهندسين عثروا على شقوق في اثنتين من العوارض الفولاذية "
        "الأربع خلال فحص عادي "
        "في الربيع.",
        "وقالت مارتا لينا التي ترأس لجنة الأشغال: «كان بإمكاننا أن نصلحه مرة أخرى، لكن لا أحد هنا يريد أن "
        "يقرأ عن كارثة في "
        "الصحف يوما ما».",
        "ويخشى أصحاب المتاجر في حي الصيادين على موسم الصيف، وقد طلب اثنا عشر منهم عبارة مجانية طوال فترة "
        "إغلاق الجسر أمام "
        "حركة المرور.",
        "ومن المتوقع أن تبلغ كلفة الإصلاح نحو أربعة ملايين تدفع المقاطعة ثلثها، أما الباقي فيأتي من احتياطي "
        "كان مخصصا "
        "للمكتبة الجديدة.",
    ),
    "الجسر الدوار مغلق أمام حركة المرور منذ يوم الاثنين. صورة: إيدا هلال",
    "تحرير سامي لطفي",
    ("اقرأ أيضا", "اشترك في النشرة البريدية", "شارك", "جميع الحقوق محفوظة"),
)
PAGES = (SPANISH, GERMAN, FRENCH, RUSSIAN, ARABIC)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.language)
def test_a_page_is_clean_in_every_language(page: Page) -> None:
    article = clean(draft(page.text)).value
    assert article is not None
    assert [b.text for b in article.blocks if b.kind is Kind.PARAGRAPH] == [
        page.dateline + page.body[0],
        *page.body[1:],
    ]
    assert {verdict.block.text for verdict in article.dropped} >= {page.section, *page.junk}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.language)
def test_its_head_matter_is_found_in_every_language(page: Page) -> None:
    article = clean(draft(page.text)).value
    assert article is not None
    assert article.title == page.title
    assert article.meta.language == page.language
    assert article.meta.authors == page.authors
    assert article.meta.published is not None
    assert article.meta.published.value == "2016-06-04"
    assert article.dateline is not None
    assert article.dateline.end == len(page.dateline)
    assert [b.text for b in article.blocks if b.kind is Kind.CAPTION] == [page.caption]
    assert [b.text for b in article.blocks if b.kind is Kind.CREDIT] == [page.credit]
