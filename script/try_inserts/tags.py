"""What a structure tree says, as lines: read by pikepdf, without a line of the program's own."""

import pikepdf

_ENTRIES = ("/Lang", "/Alt", "/ActualText", "/T", "/E")
_SHOWS = {"Tj", "TJ", "'", '"'}
_DEEPEST = 500


def is_tagged(pdf):
    return "/StructTreeRoot" in pdf.Root and "/K" in pdf.Root.StructTreeRoot


def lines_of(path, section=None):
    """All of a file, or of a packet what lies below its part number `section`.

    Marks that nothing is drawn for say nothing, and boxes move with their page: both are left out.
    """
    with pikepdf.open(path) as pdf:
        if not is_tagged(pdf):
            return []
        top = pdf.Root.StructTreeRoot
        if section is not None:
            top = _list(_list(top.K)[0].K)[section]
        reader = _Reader(pdf)
        reader.kids(top, None, 0)
        return reader.lines


class _Reader:
    def __init__(self, pdf):
        self.roles = pdf.Root.StructTreeRoot.get("/RoleMap", {})
        self.classes = pdf.Root.StructTreeRoot.get("/ClassMap", {})
        self.shown = {}
        self.lines = []

    def kids(self, element, page, depth):
        page = element.get("/Pg", page)
        for kid in _list(element.get("/K")):
            if not isinstance(kid, pikepdf.Object):
                self._mark(page, None, int(kid), depth)
            elif kid.get("/Type") == "/MCR":
                self._mark(kid.get("/Pg", page), kid.get("/Stm"), int(kid.MCID), depth)
            elif kid.get("/Type") == "/OBJR":
                self._say(depth, "object " + _where(kid.get("/Obj")))
            elif depth < _DEEPEST:
                self._element(kid, page, depth)

    def _element(self, element, page, depth):
        words = [str(element.S)]
        for key in _ENTRIES:
            if key in element and str(element[key]):  # an empty one says nothing
                words.append(f"{key} {element[key]}")
        for name in _list(element.get("/C")):
            words += self._attributes(self.classes.get(str(name)))
        for each in _list(element.get("/A")):
            words += self._attributes(each)
        self._say(depth, f"{self._standard(words[0])} " + " ".join(words))
        self.kids(element, page, depth + 1)

    def _standard(self, name):
        for _ in range(20):
            if name not in self.roles:
                break
            name = str(self.roles[name])
        return name

    def _attributes(self, dictionary):
        if not isinstance(dictionary, pikepdf.Dictionary):
            return []
        return [f"{key}={_value(value)}" for key, value in sorted(dictionary.items()) if key != "/BBox"]

    def _mark(self, page, form, mcid, depth):
        owner = form if form is not None else page
        if owner is None:
            return
        if owner.objgen not in self.shown:
            self.shown[owner.objgen] = _shown_by(owner)
        if mcid in self.shown[owner.objgen]:
            self._say(depth, repr(self.shown[owner.objgen][mcid]))

    def _say(self, depth, text):
        self.lines.append("  " * depth + text)


def _list(value):
    if value is None:
        return []
    return list(value) if isinstance(value, (pikepdf.Array, list)) else [value]


def _where(thing):
    if thing is None or thing.get("/Subtype") != "/Link":
        return "-"
    action = thing.get("/A", {})
    return str(action.get("/URI", "inside"))


def _value(value):
    if isinstance(value, pikepdf.Array):
        return "[" + " ".join(_value(each) for each in value) + "]"
    try:
        return f"{float(value):.2f}"
    except (TypeError, ValueError):
        return str(value)


def _shown_by(owner):
    """Of a page or a form: the strings shown within each marked-content sequence, by its id."""
    shown, open_marks = {}, []
    resources = owner.get("/Resources", {})
    properties = resources.get("/Properties", {}) if resources else {}
    for operands, operator in pikepdf.parse_content_stream(owner):
        name = str(operator)
        if name in ("BDC", "BMC"):
            open_marks.append(_id_in(operands, properties) if name == "BDC" else None)
        elif name == "EMC" and open_marks:
            open_marks.pop()
        elif name in _SHOWS:
            for mark in open_marks:
                if mark is not None:
                    shown[mark] = shown.get(mark, b"") + _bytes_of(operands[-1])
        elif name in ("f", "S", "B", "Do", "sh", "f*", "INLINE IMAGE"):
            for mark in open_marks:
                if mark is not None:
                    shown.setdefault(mark, b"")
    return shown


def _id_in(operands, properties):
    held = operands[-1]
    if isinstance(held, pikepdf.Name):
        held = properties.get(str(held), {})
    return int(held["/MCID"]) if "/MCID" in held else None


def _bytes_of(operand):
    parts = operand if isinstance(operand, pikepdf.Array) else [operand]
    return b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))
