"""The role words: what a line is about that is not the article, in nine languages.

General newsroom and web vocabulary, written down by language, not learned from pages. A trailing * is a prefix. A line
is looked at from both ends only, since furniture says what it is at its start or its end.
"""

from __future__ import annotations

import re

GROUPS: dict[str, str] = {
    "comment": """comment|comments|commenting|commenter*|reply|replies|leave a comment|anonymous said|moderated|join the
        discussion|join the conversation|comentario*|comentar|responder|kommentar*|antworten|diskutieren|commentaire*|
        répondre|réagir|comentário*|commento|commenti|rispondi|комментар*|ответить|обсуди*|تعليق*|التعليقات|تعليقات|reacties""",
    "share": """share|shares|shared|tweet|tweets|retweet|facebook|twitter|whatsapp|telegram|pinterest|reddit|linkedin|
        flipboard|instagram|tiktok|youtube|copy link|follow us|follow|print|email this|compartir|comparte|síguenos|
        teilen|teilen sie|merken|drucken|partager|suivez nous|suivez|imprimer|compartilhar|compartilhe|siga nos|
        condividi|seguici|поделиться|подели*|вконтакте|одноклассники|شارك|مشاركة|تابعنا|فيسبوك|تويتر|واتساب""",
    "letter": """newsletter|newsletters|subscribe|subscriber*|subscription*|sign up|signup|inbox|unsubscribe|mailing list|
        notifications|suscri*|boletín|boletines|notificaciones|abonnieren|abonnement*|abo|abos|newsletters|rundbrief|
        s'abonner|abonnez*|abonné*|infolettre|inscri*|assine|assinante*|assinar|iscriviti|abbonati|abbonamento|подпис*|
        рассылк*|اشترك|اشتراك|النشرة|النشرات""",
    "consent": """cookie|cookies|consent|privacy|gdpr|terms of use|terms of service|terms and conditions|opt out|
        recaptcha|privacidad|consentimiento|datenschutz*|einwilligung|zustimmen|nutzungsbedingungen|agb|confidentialité|
        consentement|conditions d'utilisation|privacidade|consentimento|riservatezza|consenso|конфиденциальност*|
        согласи*|الخصوصية|الارتباط|الموافقة""",
    "related": """read more|read next|related|more from|more on|also read|read also|you may also like|you might also|
        recommended|recommend|most popular|popular|trending|most read|most viewed|latest news|more stories|top stories|
        more news|up next|see also|next story|previous|next article|don't miss|must read|editor's picks|editors' picks|
        read full|continue reading|read the full|leer más|lee también|lea también|te puede interesar|le puede interesar|
        relacionad*|más leídas|más leído|más noticias|ver más|ver también|mehr zum thema|mehr dazu|lesen sie auch|
        weiterlesen|auch interessant|meistgelesen|das könnte sie|zum thema|siehe auch|mehr lesen|à lire aussi|lire aussi|
        sur le même sujet|les plus lus|lire la suite|voir aussi|en savoir plus|leia mais|leia também|veja também|
        mais lidas|saiba mais|veja mais|leggi anche|potrebbe interessarti|leggi tutto|più letti|читайте также|
        читать далее|по теме|популярн*|смотрите также|ещё новости|اقرأ أيضا|اقرأ أيضاً|اقرأ المزيد|ذات صلة|الأكثر قراءة|المزيد|lees ook""",
    "rights": """copyright|rights reserved|may not be published|redistributed|republish*|reproduction|registered in|
        derechos reservados|prohibida la reproducción|rechte vorbehalten|nachdruck|droits réservés|reproduction interdite|
        direitos reservados|diritti riservati|riproduzione riservata|права защищены|перепечатк*|حقوق محفوظة|الحقوق محفوظة|محفوظة""",
    "advert": """advertisement|advertisements|advertising|advertise|advertiser|advertorial|sponsored|sponsor|sponsors|promoted|
        paid for|affiliate|commission|adverts|ad|ads|promo|publicidad|anuncio*|patrocinad*|anzeige|werbung|gesponsert|
        publicité|sponsorisé|annonce|partenaire|publicidade|anúncio|patrocínio|pubblicità|sponsorizzato|реклам*|
        спонсор*|إعلان|اعلان|إعلانات|ممول""",
    "picture": """photo|photos|photograph*|image|images|picture|pictured|getty|file photo|screenshot|illustration|courtesy|
        credit|caption|shutterstock|istock|handout|photographer|foto|fotos|fotografía|imagen|imágenes|archivo|cortesía|
        bild|bilder|bildrechte|archivbild|symbolbild|photographie|crédit|crédits|imagem|divulgação|reprodução|immagine|
        immagini|фото|фотограф*|снимок|иллюстрац*|صورة|صور|تصوير|الصورة""",
    "author": """writer|reporter|correspondent|journalist|editor|contributor|columnist|contributing|freelance|about the author|
        author|covers|covering|staff|bio|redactor*|periodista*|autor|autora|corresponsal|redakteur*|reporterin|autorin|
        korrespondent*|journaliste*|correspondant*|auteur|rédacteur|jornalista*|repórter|colunista|giornalista|autore|
        журналист*|корреспондент*|автор*|обозреватель|كاتب|كاتبة|صحفي|صحفية|مراسل|مراسلة|محرر""",
    "credit": """contributed reporting|contributed to this report|contributed to this story|contributed to this article|
        contributed|additional reporting|reporting by|editing by|edited by|written by|compiled by|translated by|con información de|
        editado por|edición de|reporte de|reportaje adicional|mit material von|redaktion|bearbeitet von|mitarbeit|avec afp|
        édité par|rédigé par|reportage de|com informações|edição de|reportagem de|a cura di|редактор|редактировал*|
        при участии|تحرير|إعداد|شارك في التغطية""",
    "account": """log in|login|log out|sign in|register|account|password|username|free trial|premium|unlock|already a|
        members only|member|iniciar sesión|regístrate|contraseña|cuenta|anmelden|einloggen|registrieren|passwort|konto|
        se connecter|connectez*|mot de passe|compte|entrar|senha|cadastre*|conta|accedi|registrati|войти|вход|регистрац*|
        пароль|تسجيل الدخول|الدخول|حسابك|كلمة المرور""",
    "navigation": """skip to|menu|home|homepage|search|navigation|back to|sitemap|site map|about us|contact us|careers|faq|help|
        toggle|close|open|click|click here|here|view all|see all|show all|load more|show more|expand|jump to|table of contents|
        inicio|buscar|menú|contacto|quiénes somos|cerrar|haga clic|startseite|suche|impressum|kontakt|schließen|
        zum inhalt|zurück|accueil|recherche|contact|fermer|aller au|início|busca|contato|fechar|chi siamo|cerca|contatti|
        chiudi|главная|поиск|меню|контакты|закрыть|о нас|الرئيسية|بحث|القائمة|اتصل بنا|من نحن|إغلاق""",
    "media": """video|videos|watch|play|player|listen|podcast|podcasts|gallery|slideshow|slide|audio|live|stream|episode|embed|
        embedded|loading|vídeo|vídeos|galería|escuchar|escucha|ver video|galerie|bildergalerie|fotostrecke|hören|
        abspielen|vidéo|écouter|diaporama|regarder|galeria|ouça|assista|guarda|ascolta|видео|смотреть|слушать|галерея|
        فيديو|شاهد|استمع|معرض""",
    "stamp": """published|updated|posted|last updated|last modified|ago|min read|minute read|minutes read|mins read|read time|
        reading time|gmt|est|edt|pst|pdt|cet|am|pm|publicado|publicada|actualizado|actualizada|hace|veröffentlicht|
        aktualisiert|stand|uhr|lesezeit|min|publié|publiée|mis à jour|il y a|temps de lecture|atualizado|há|
        pubblicato|aggiornato|опубликован*|обновлен*|назад|نشر|نُشر|نشر في|تحديث|آخر تحديث|منذ""",
    "contact": """email|e-mail|mail|phone|tips|write to|reach|reached at|contact|letters|feedback|report an error|corrections|
        correo|escríbenos|teléfono|mailen|hinweis*|courriel|écrivez|écrire|telefone|scrivi|почта|пишите|сообщите|
        راسلنا|البريد|للتواصل""",
    "tags": """tags|tag|topics|topic|filed under|posted in|categories|category|labels|keywords|more about|etiquetas|temas|
        categoría*|schlagworte|schlagwörter|themen|rubrik|thèmes|mots clés|étiquettes|catégorie*|marcadores|assuntos|
        tópicos|argomenti|categorie|теги|метки|темы|рубрика|рубрики|الوسوم|وسوم|كلمات مفتاحية|تصنيفات""",
    "browser": """javascript|browser|browsers|supported|adblock*|ad blocker|enable|internet explorer|upgrade|optimal|navegador|
        bloqueador|werbeblocker|navigateur|bloqueur|браузер*|المتصفح""",
    "notice": """disclaimer|opinions expressed|views expressed|editor's note|correction|clarification|independently|
        editorially|trust principles|our standards|this article was|this story was|originally published|first published|
        originally appeared|this post|nota del editor|nota de la redacción|descargo|hinweis der redaktion|korrektur|
        transparenzhinweis|note de la rédaction|correction|rectificatif|nota do editor|correção|nota della redazione|
        примечание|исправление|تصحيح|ملاحظة""",
    "support": """donate|donation|donations|support our|support us|support independent|become a|fundrais*|gift|shop|buy|
        buy now|price|deal|deals|coupon*|discount|sale|order|donar|dona|apóyanos|comprar|oferta|spenden|unterstützen|kaufen|
        rabatt|angebot|faire un don|soutenez*|acheter|apoie|doe|compre|sostieni|dona|acquista|пожертв*|поддерж*|купить|
        تبرع|ادعم|اشتر""",
    "you": """you|your|you're|you'll|yours|tú|usted|ustedes|su|sus|tu|tus|sie|ihr|ihre|ihnen|du|dein|vous|votre|vos|você|vocês|seu|sua|
        lei|suo|voi|вы|вас|вам|ваш*|ты|أنت|لك|لكم""",
    "we": """we|our|us|we're|nosotros|nuestr*|wir|uns|unser*|nous|notre|nos|nós|nosso*|nossa*|noi|nostr*|мы|наш*|нас|نحن|لدينا""",
    "i": """i|i'm|i've|my|me|yo|mi|ich|mein*|je|j'ai|mon|eu|meu|minha|io|mio|я|мой|моя|мне|меня|أنا""",
    "said": """said|says|told|added|according|announced|dijo|afirmó|señaló|según|aseguró|explicó|declaró|sagte|sagt|erklärte|teilte|
        laut|zufolge|déclaré|dit|affirmé|indiqué|selon|disse|afirmou|segundo|informou|detto|dichiarato|secondo|spiegato|
        сказал*|заявил*|сообщил*|отметил*|словам|قال|قالت|أكد|أكدت|أعلن|أعلنت|وأضاف|أضاف|وقال""",
}
STOP = frozenset(
    [
        "the",
        "of",
        "and",
        "to",
        "in",
        "a",
        "that",
        "is",
        "was",
        "for",
        "on",
        "with",
        "as",
        "at",
        "by",
        "from",
        "he",
        "she",
        "it",
        "his",
        "her",
        "they",
        "have",
        "has",
        "had",
        "but",
        "not",
        "this",
        "which",
        "who",
        "were",
        "are",
        "be",
        "been",
        "an",
        "or",
        "their",
        "its",
        "will",
        "would",
        "de",
        "la",
        "que",
        "el",
        "en",
        "y",
        "los",
        "del",
        "se",
        "las",
        "por",
        "un",
        "para",
        "con",
        "no",
        "una",
        "su",
        "al",
        "lo",
        "como",
        "más",
        "pero",
        "sus",
        "le",
        "ya",
        "o",
        "fue",
        "este",
        "ha",
        "sí",
        "porque",
        "esta",
        "son",
        "entre",
        "cuando",
        "der",
        "die",
        "und",
        "in",
        "den",
        "von",
        "zu",
        "das",
        "mit",
        "sich",
        "des",
        "auf",
        "für",
        "ist",
        "im",
        "dem",
        "nicht",
        "ein",
        "eine",
        "als",
        "auch",
        "es",
        "an",
        "werden",
        "aus",
        "er",
        "hat",
        "dass",
        "sie",
        "nach",
        "wird",
        "bei",
        "einer",
        "um",
        "am",
        "sind",
        "noch",
        "wie",
        "einem",
        "über",
        "et",
        "le",
        "les",
        "des",
        "du",
        "est",
        "que",
        "dans",
        "qui",
        "sur",
        "au",
        "pas",
        "plus",
        "par",
        "une",
        "avec",
        "il",
        "sont",
        "ce",
        "ne",
        "se",
        "mais",
        "ont",
        "elle",
        "cette",
        "aux",
        "été",
        "e",
        "do",
        "da",
        "em",
        "um",
        "os",
        "no",
        "na",
        "dos",
        "as",
        "mais",
        "à",
        "foi",
        "ao",
        "pelo",
        "pela",
        "são",
        "il",
        "di",
        "che",
        "è",
        "per",
        "non",
        "sono",
        "della",
        "si",
        "nel",
        "alla",
        "dei",
        "più",
        "anche",
        "con",
        "gli",
        "delle",
        "ma",
        "и",
        "в",
        "не",
        "на",
        "что",
        "с",
        "он",
        "как",
        "по",
        "это",
        "но",
        "из",
        "у",
        "за",
        "от",
        "к",
        "о",
        "для",
        "был",
        "его",
        "было",
        "она",
        "они",
        "так",
        "же",
        "все",
        "при",
        "до",
        "в",
        "من",
        "على",
        "أن",
        "إلى",
        "عن",
        "التي",
        "الذي",
        "هذا",
        "هذه",
        "مع",
        "كان",
        "ما",
        "لا",
        "بعد",
        "بين",
        "كما",
        "قد",
        "وقد",
        "وفي",
        "ولم",
        "التى",
        "الى",
        "او",
        "أو",
        "ذلك",
        "كانت",
        "het",
        "van",
        "een",
        "dat",
        "en",
    ]
)
NAMES = tuple(GROUPS)
_SPLIT = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def _read() -> tuple[dict[str, int], dict[str, list[tuple[tuple[str, ...], int]]], dict[str, int]]:
    exact: dict[str, int] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    prefixes: dict[str, int] = {}
    for number, name in enumerate(NAMES):
        for entry in GROUPS[name].replace("\n", " ").split("|"):
            parts = _SPLIT.findall(entry.strip().replace("’", "'"))
            if entry.strip().endswith("*"):
                prefixes[parts[0]] = prefixes.get(parts[0], 0) | 1 << number
            elif len(parts) == 1:
                exact[parts[0]] = exact.get(parts[0], 0) | 1 << number
            elif parts:
                phrases.setdefault(parts[0], []).append((tuple(parts), number))
    return exact, phrases, prefixes


_EXACT, _PHRASES, _PREFIXES = _read()
_LENGTHS = tuple(sorted({len(prefix) for prefix in _PREFIXES}))


def roles(words: list[str]) -> list[int]:
    """How often each group of role words is met in `words` (lower case)."""
    found = [0] * len(NAMES)
    for at, word in enumerate(words):
        bits = _bits(word)
        number = 0
        while bits:
            if bits & 1:
                found[number] += 1
            bits >>= 1
            number += 1
        for phrase, group in _PHRASES.get(word, ()):
            if words[at : at + len(phrase)] == list(phrase):
                found[group] += 1
    return found


_KNOWN: dict[str, int] = {}
_MOST_KNOWN = 200_000  # words remembered; a bound for archives with endless vocabularies


def _bits(word: str) -> int:
    known = _KNOWN.get(word)
    if known is None:
        known = _EXACT.get(word, 0)
        for length in _LENGTHS:
            if length > len(word):
                break
            known |= _PREFIXES.get(word[:length], 0)
        if len(_KNOWN) < _MOST_KNOWN:
            _KNOWN[word] = known
    return known
