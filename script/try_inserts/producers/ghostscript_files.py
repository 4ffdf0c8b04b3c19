"""Ghostscript: PostScript programs made into PDF, and others' files written anew, flatter and older."""

from ..tools import run
from ..words import SENTENCES

NAME = "Ghostscript"

_HEAD = "%!PS-Adobe-3.0\n/Helvetica findfont 14 scalefont setfont 72 720 moveto ({}) show\n"
PROGRAMS = {
    "shades": "<</ShadingType 2/ColorSpace/DeviceRGB/Coords[72 0 540 0]/Function<</FunctionType 2/Domain[0 1]/N 1"
              "/C0[1 0 0]/C1[0 0 1]>>>> gsave 72 400 468 200 rectclip shfill grestore showpage",
    "tiles": "<</PatternType 1/PaintType 1/TilingType 1/BBox[0 0 20 20]/XStep 20/YStep 20/PaintProc{pop .3 .2 .6 "
             "setrgbcolor 5 5 10 10 rectfill}>> matrix makepattern setpattern 72 300 468 300 rectfill showpage",
    "inks": "0 .8 .6 .1 setcmykcolor 72 500 200 100 rectfill [/Separation/Plum/DeviceCMYK{dup .5 mul exch dup .9 mul "
            "exch 0 exch .2 mul}] setcolorspace .7 setcolor 300 500 200 100 rectfill showpage",
    "lying": "<</PageSize[792 612]>> setpagedevice /Times-Roman findfont 40 scalefont setfont 100 300 moveto "
             "(Lying on its side) show showpage",
    "pages": " ".join("/Courier findfont 12 scalefont setfont 72 {} moveto ({}) show showpage".format(700, sentence)
                      for sentence in SENTENCES[:3]),
}
WRITINGS = {
    "1.3": ["-dCompatibilityLevel=1.3"],
    "1.7": ["-dCompatibilityLevel=1.7"],
    "archive": ["-dPDFA=2", "-sColorConversionStrategy=RGB", "-dPDFACompatibilityPolicy=1"],
    "grey": ["-sColorConversionStrategy=Gray", "-dProcessColorModel=/DeviceGray"],
}
WRITE = ["gs", "-q", "-dBATCH", "-dNOPAUSE", "-dSAFER", "-sDEVICE=pdfwrite"]


def make(folder, samples):
    for name, program in PROGRAMS.items():
        source = folder / f"{name}.ps"
        source.write_text(_HEAD.format(SENTENCES[0]) + program + "\n", encoding="ascii")
        run(*WRITE, f"-sOutputFile={folder / name}.pdf", source)
    for number, sample in enumerate(samples):
        how = list(WRITINGS)[number % len(WRITINGS)]
        run(*WRITE, *WRITINGS[how], f"-sOutputFile={folder / sample.stem}-{how}.pdf", sample)
