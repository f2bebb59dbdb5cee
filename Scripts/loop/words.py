"""The texts of the story: an article, its second version, and pages of others that use it."""

PARAGRAPHS = [
    "The harbour of Lin'an woke before the sun did, and with it the printers in the street behind the salt market. "
    "Ink was ground by the light of one lamp, and the boy who ground it counted the strokes under his breath, because "
    "his master paid by the thousand.",
    "What the street sold was not paper but time. A letter that took eleven days by cart took four on the canal, and "
    "a rumour, printed badly on cheap sheets, took one. Merchants who laughed at the sheets in the morning sent their "
    "servants for them in the evening.",
    "Copies were the street's great trouble and its whole trade. A sheet that sold well on the second day of the month "
    "was sold by three other shops on the third, with the same mistakes, and nobody could say any more who had carved "
    "the blocks first.",
    "So the carvers began to hide small signs in the margins: a reed with one leaf too many, a wave that ran against "
    "the wind. When the magistrate asked for proof they laid the block beside the sheet and pointed at the reed, and "
    "the clerk wrote down the hour.",
    "It is a long way from the reed to the seal, but the question has not changed. Who made it, when was it there, and "
    "may I use it? Whoever answers all three at once, where the work is seen, has given the printer his street back.",
]
REVISED = (
    "A correction from the archive: the reed with one leaf too many appears first on a sheet of the ninth month, and the "
    "clerk's hour is written beside it in the margin, in another hand.")


def article(paragraphs, seal="", comments=("Lovely.",), byline="Lin Xia", title="The reed in the margin"):
    text = "\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    said = "\n".join(f'<li class="comment">{comment}</li>' for comment in comments)
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<meta name="author" content="{byline}"></head><body>
<nav><a href="/">Home</a> <a href="/about">About this paper</a></nav>
<article><h1>{title}</h1>
{text}
</article>
{seal}
<section class="comments" id="comments"><h2>Comments</h2><ul>{said}</ul></section>
<footer>Printed on the canal.</footer></body></html>"""


def copy(paragraphs, title="Found on the web", contact=""):
    text = "\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    link = f'<footer><a href="mailto:{contact}">Contact</a></footer>' if contact else ""
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title></head><body>
<nav><a href="/">Home</a></nav><article><h1>{title}</h1>
{text}
</article>{link}</body></html>"""


def quotation(paragraphs, source):
    sentences = paragraphs[0].split(". ")[0] + ". " + paragraphs[1].split(". ")[0] + "."
    own = [
        "Our reading circle met on Thursday, as it does every month, and this time the talk went to printing and to how "
        "fast a rumour could travel before there were newspapers to slow it down with facts.",
        f"One of us had brought an essay by Lin Xia, “The reed in the margin”, and read aloud: “{sentences}” "
        f'(Lin Xia, <a href="{source}">{source}</a>)',
        "We argued until the tea was cold whether a rumour is news. The librarian thought so, the retired judge did not, "
        "and both had brought books to prove it. Next month we read about maps, and who may draw them.",
        "Whoever wants to come is welcome: the back room of the library, at seven, bring a cup.",
    ]
    text = "\n".join(f"<p>{paragraph}</p>" for paragraph in own)
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Reading circle</title></head><body>
<article><h1>Reading circle, November</h1>
{text}
</article></body></html>"""
