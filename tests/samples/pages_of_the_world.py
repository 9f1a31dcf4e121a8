"""One page in each of six languages, written for the tests: what belongs to the article and what stands around it.

The towns are real, the events and persons are not. `text` and `html` make the two forms in which editors save a page.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Page:
    language: str
    title: str
    before: tuple[str, ...]  # stands before the article and does not belong to it
    body: tuple[str, ...]
    inside: str  # stands between two paragraphs and does not belong to the article
    after: tuple[str, ...]
    rtl: bool = False

    @property
    def junk(self) -> tuple[str, ...]:
        return (*self.before, self.inside, *self.after)

    def text(self) -> str:
        """A scrape: every block a paragraph."""
        middle = len(self.body) // 2
        body = [*self.body[:middle], self.inside, *self.body[middle:]]
        return "\n\n".join([*self.before, self.title, *body, *self.after]) + "\n"

    def html(self) -> str:
        """A page as a browser saves it."""
        middle = len(self.body) // 2
        paragraphs = [f"<p>{text}</p>" for text in self.body]
        paragraphs.insert(middle, f'<div class="promo"><a href="/abo">{self.inside}</a></div>')
        menu = "".join(f'<li><a href="/{n}">{text}</a></li>' for n, text in enumerate(self.before))
        foot = "".join(f"<p>{text}</p>" for text in self.after)
        direction = ' dir="rtl"' if self.rtl else ""
        return (
            f'<!DOCTYPE html><html lang="{self.language}"{direction}><head><meta charset="utf-8">'
            f"<title>{self.title}</title></head><body><nav><ul>{menu}</ul></nav>"
            f"<article><h1>{self.title}</h1>{''.join(paragraphs)}</article>"
            f'<footer class="site-footer">{foot}</footer></body></html>'
        )


PAGES = (
    Page(
        "es",
        "El puente de Cuenca vuelve a abrir después de nueve días",
        ("Iniciar sesión", "Suscríbete", "Deportes"),
        (
            "El puente viejo de Cuenca abrió de nuevo el lunes, nueve días después de la crecida que arrastró parte de "
            "la barandilla y dejó sin paso a los vecinos del barrio de San Antón.",
            "«Hemos revisado cada piedra dos veces», dijo la ingeniera Remedios Olalla, que dirigió los trabajos. "
            "Según Olalla, la reparación costó 340.000 euros, algo menos de lo que se temía.",
            "El ayuntamiento había ofrecido un autobús gratuito durante el cierre, pero muchos vecinos prefirieron "
            "caminar hasta el puente siguiente, que está a casi dos kilómetros.",
            "La próxima primavera se colocará una barandilla nueva, más alta, para que los ciclistas puedan cruzar sin "
            "bajarse. Las obras durarán unas tres semanas y se harán de noche.",
        ),
        "Suscríbete a nuestro boletín y recibe las noticias cada mañana",
        (
            "Comentarios (2)",
            "Utilizamos cookies propias y de terceros para mejorar nuestros servicios",
            "Todos los derechos reservados",
        ),
    ),
    Page(
        "de",
        "Die alte Mühle von Goslar mahlt wieder",
        ("Anmelden", "Abo", "Sport"),
        (
            "Nach vierzig Jahren dreht sich in Goslar wieder ein Mühlrad. Am Sonntag ließ der Verein, der das Gebäude "
            "gekauft hat, zum ersten Mal Wasser auf die Schaufeln, und rund dreihundert Menschen sahen zu.",
            "„Wir wussten bis zum Schluss nicht, ob die Welle hält“, sagte Vereinschefin Irmgard Petersilge. Die "
            "Reparatur hat nach ihren Angaben 85.000 Euro gekostet, das meiste davon kam aus Spenden.",
            "Die Stadt hatte das Haus vor sechs Jahren abreißen wollen, weil niemand es haben mochte. Ein Gutachten "
            "zeigte dann, dass der Kern aus dem siebzehnten Jahrhundert stammt und unter Schutz steht.",
            "Von Mai an soll an jedem zweiten Samstag gemahlen werden. Das Mehl gibt es am Tor zu kaufen, solange der "
            "Vorrat reicht, und Schulklassen dürfen den Müllern bei der Arbeit zusehen.",
        ),
        "Jetzt den kostenlosen Newsletter abonnieren",
        ("Kommentare (4)", "Impressum", "Datenschutz", "Alle Rechte vorbehalten"),
    ),
    Page(
        "fr",
        "À Saint-Malo, les bouquinistes gagnent une année",
        ("Se connecter", "S'abonner", "Météo"),
        (
            "Les bouquinistes du rempart de Saint-Malo pourront rester un an de plus. Le conseil municipal l'a décidé "
            "jeudi soir, après trois heures de débat et devant une salle pleine.",
            "« On nous rend l'été, c'est déjà beaucoup », a dit Solange Kerbrat, qui vend des livres au pied de la "
            "tour depuis 1988. Elle espère que la mairie réparera enfin les boîtes, dont la moitié prend l'eau.",
            "La ville voulait installer à leur place une terrasse de café. Selon l'adjoint au commerce, le projet "
            "aurait rapporté 60 000 euros par an, mais plus de quatre mille habitants avaient signé contre lui.",
            "Une commission doit maintenant chercher un autre endroit pour la terrasse. Elle se réunira pour la "
            "première fois en mars et rendra son avis avant l'été.",
        ),
        "Inscrivez-vous à notre newsletter pour ne rien manquer",
        ("Lire aussi", "Mentions légales", "Gestion des cookies", "Tous droits réservés"),
    ),
    Page(
        "ru",
        "В Вологде открыли музей почтовых марок",
        ("Войти", "Подписка", "Погода"),
        (
            "В Вологде в субботу открылся музей почтовых марок. Он занимает три комнаты в бывшем доме купца на "
            "набережной, и в первый день туда пришло больше пятисот человек.",
            "«Я собирала эти марки сорок лет и не хотела, чтобы они лежали в шкафу», — сказала Тамара Белозёрская, "
            "которая подарила городу свою коллекцию. По её словам, в ней около двенадцати тысяч марок.",
            "Город потратил на ремонт дома девять миллионов рублей. Крышу пришлось делать заново, а старый паркет "
            "мастера разобрали, почистили и положили на прежнее место.",
            "Зимой музей будет работать четыре дня в неделю. Для школьников вход бесплатный, а по воскресеньям здесь "
            "собираются устраивать занятия для тех, кто только начинает собирать марки.",
        ),
        "Подпишитесь на нашу рассылку",
        ("Комментарии (3)", "Политика конфиденциальности", "Все права защищены"),
    ),
    Page(
        "ar",
        "عودة القطار القديم إلى محطة طنطا",
        ("تسجيل الدخول", "اشترك", "الطقس"),
        (
            "عاد القطار القديم إلى محطة طنطا يوم الجمعة بعد غياب دام خمسة عشر عامًا، ووقف مئات السكان على الرصيف "
            "ليشاهدوا القاطرة السوداء وهي تدخل المحطة ببطء وسط الدخان والتصفيق.",
            "وقال المهندس عادل الشرقاوي الذي أشرف على الإصلاح: «فككنا كل قطعة ونظفناها ثم أعدناها إلى مكانها». "
            "وأضاف أن العمل استغرق سنتين وكلف أربعة ملايين جنيه جُمع معظمها من التبرعات.",
            "وكانت إدارة السكك الحديدية تنوي بيع القاطرة خردة قبل أن يتقدم معلمون من المدينة بطلب للحفاظ عليها. "
            "وقد درس الخبراء حالة المحرك ووجدوا أن إصلاحه ممكن.",
            "وسيسير القطار في أول سبت من كل شهر بين طنطا والمحلة الكبرى، وستكون التذاكر بنصف الثمن لتلاميذ المدارس، "
            "كما ستقام في العربة الأخيرة معرض صغير لصور المحطة القديمة.",
        ),
        "اشترك في النشرة البريدية",
        ("التعليقات (2)", "سياسة الخصوصية", "جميع الحقوق محفوظة"),
        rtl=True,
    ),
    Page(
        "pt",
        "Biblioteca de Coimbra empresta violões",
        ("Entrar", "Assine já", "Desporto"),
        (
            "A biblioteca municipal de Coimbra começou na terça-feira a emprestar violões. São trinta instrumentos, "
            "todos usados, que uma oficina da cidade afinou e pôs em bom estado durante o inverno.",
            "«Quem não tem dinheiro para um instrumento também deve poder experimentar», disse a diretora, Graça "
            "Figueiral. Segundo ela, metade dos violões saiu logo no primeiro dia, e já há uma lista de espera.",
            "Cada leitor pode ficar com o violão durante um mês e deve devolvê-lo com as cordas inteiras. A câmara "
            "paga as reparações e reservou doze mil euros para isso no orçamento deste ano.",
            "Em outubro a biblioteca quer juntar flautas e um acordeão. Os músicos da cidade prometeram dar aulas "
            "gratuitas aos sábados de manhã, na sala que fica ao lado da entrada.",
        ),
        "Receba a nossa newsletter todas as manhãs",
        ("Comentários (5)", "Política de privacidade", "Todos os direitos reservados"),
    ),
)
