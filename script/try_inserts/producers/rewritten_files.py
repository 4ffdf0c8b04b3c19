"""Others' files written anew by qpdf, MuPDF, pdftk and Poppler: other forms of file, locks, turned pages."""

from ..tools import Failed, run

NAME = "rewritten (qpdf, mutool, pdftk, pdftocairo)"

REWRITINGS = {
    "linear": ["qpdf", "--linearize", "{from}", "{to}"],
    "plain": ["qpdf", "--qdf", "--object-streams=disable", "{from}", "{to}"],
    "packed": ["qpdf", "--object-streams=generate", "--recompress-flate", "{from}", "{to}"],
    "locked": ["qpdf", "--encrypt", "", "owner", "256", "--modify=assembly", "--", "{from}", "{to}"],
    "upside-down": ["qpdf", "--rotate=180", "{from}", "{to}"],
    "flattened": ["qpdf", "--flatten-rotation", "--coalesce-contents", "{from}", "{to}"],
    "cleaned": ["mutool", "clean", "-ggg", "-z", "{from}", "{to}"],
    "by-pdftk": ["pdftk", "{from}", "cat", "output", "{to}"],
    "by-cairo": ["pdftocairo", "-pdf", "{from}", "{to}"],
}


def make(folder, samples):
    """Each sample one way, each way as often as the others."""
    failed = []
    for number, sample in enumerate(samples):
        how = list(REWRITINGS)[number % len(REWRITINGS)]
        to = folder / f"{sample.parent.name}-{sample.stem}-{how}.pdf"
        try:
            run(*[word.replace("{from}", str(sample)).replace("{to}", str(to)) for word in REWRITINGS[how]],
                may_end=(0, 3))
        except Failed as fault:
            failed.append(f"{to.name}: {fault}")
    if failed:
        raise Failed("; ".join(failed))
