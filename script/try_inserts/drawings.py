"""Drawings in SVG that ask for what PDF has several ways to write: shades, tiles, masks, blends."""

from .words import SENTENCES


def _svg(body, width=400, height=300, defs=""):
    return (f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
            f'width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
            f"<defs>{defs}</defs>{body}</svg>")


def _text(y, line=0, size=16):
    return f'<text x="20" y="{y}" font-family="Lato" font-size="{size}">{SENTENCES[line]}</text>'


_LINEAR = ('<linearGradient id="g"><stop offset="0" stop-color="#5b2a86"/>'
           '<stop offset=".6" stop-color="#e07a5f"/><stop offset="1" stop-color="#fff"/></linearGradient>')
_RADIAL = ('<radialGradient id="r" cx=".4" cy=".4" r=".6"><stop offset="0" stop-color="#fff"/>'
           '<stop offset="1" stop-color="#2a9d8f" stop-opacity=".3"/></radialGradient>')
_TILES = ('<pattern id="p" width="20" height="20" patternUnits="userSpaceOnUse" '
          'patternTransform="rotate(20)"><rect width="20" height="20" fill="#eee"/>'
          '<circle cx="10" cy="10" r="6" fill="#5b2a86"/></pattern>')

DRAWINGS = {
    "shades": _svg('<rect x="20" y="40" width="360" height="100" fill="url(#g)"/>'
                   '<circle cx="200" cy="220" r="70" fill="url(#r)"/>' + _text(25),
                   defs=_LINEAR + _RADIAL),
    "tiles": _svg('<rect x="20" y="40" width="360" height="240" fill="url(#p)" stroke="#000"/>'
                  + _text(25, 1), defs=_TILES),
    "mask": _svg('<rect x="20" y="40" width="360" height="240" fill="#2a9d8f" mask="url(#m)"/>'
                 + _text(25, 2),
                 defs=_LINEAR + '<mask id="m"><rect width="400" height="300" fill="url(#g)"/></mask>'),
    "clip": _svg('<g clip-path="url(#c)"><rect width="400" height="300" fill="url(#g)"/></g>'
                 + _text(25, 3),
                 defs=_LINEAR + '<clipPath id="c"><path d="M200 50 L380 280 L20 280 Z"/></clipPath>'),
    "see-through": _svg('<rect x="40" y="60" width="180" height="180" fill="#e63946" opacity=".6"/>'
                        '<g opacity=".5"><circle cx="240" cy="160" r="90" fill="#457b9d"/>'
                        '<circle cx="280" cy="200" r="60" fill="#ffb703"/></g>' + _text(25, 4)),
    "lines": _svg('<path d="M20 60 C120 10 280 290 380 60" fill="none" stroke="#264653" '
                  'stroke-width="9" stroke-dasharray="24 9 3 9" stroke-linecap="round"/>'
                  '<polyline points="20,250 120,180 220,270 380,150" fill="none" stroke="url(#g)" '
                  'stroke-width="14" stroke-linejoin="bevel"/>' + _text(30, 5), defs=_LINEAR),
    "soft": _svg('<rect x="60" y="80" width="240" height="140" fill="#457b9d" filter="url(#f)"/>'
                 + _text(40),
                 defs='<filter id="f"><feGaussianBlur stdDeviation="6"/></filter>'),
    "turned-text": _svg('<g transform="rotate(-20 200 150) scale(1.2)">' + _text(150, 1, 14) + "</g>"
                        '<text x="60" y="260" font-family="Lato" font-weight="bold" font-size="40" '
                        'fill="url(#g)" stroke="#000" stroke-width=".5">Handouts</text>', defs=_LINEAR),
}
