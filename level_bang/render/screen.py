"""Words over the picture: pages of the menus, captions, the odometer. Made once, then only set."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from panda3d.core import (
    Camera,
    DynamicTextFont,
    Filename,
    NodePath,
    OrthographicLens,
    PTA_LVecBase4f,
    TextFont,
    TextNode,
    TextProperties,
    TransparencyAttrib,
)

from level_bang.render import meshes
from level_bang.render.curve import Curve
from level_bang.render.engine import Engine
from level_bang.render.layers import Layer, uniform_rows
from level_bang.render.shaders import Programs

Colour = tuple[float, float, float, float]
WHITE: Final[Colour] = (0.93, 0.91, 0.88, 1.0)
GREY: Final[Colour] = (0.60, 0.57, 0.55, 1.0)
DIM: Final[Colour] = (0.44, 0.41, 0.40, 1.0)
RED: Final[Colour] = (0.92, 0.13, 0.09, 1.0)
MOST_CHOICES: Final = 12
MARGIN: Final = 0.16  # of half the window's height; grows with very wide windows
MEASURE: Final = 1.75  # widest line, in half window heights
HAIR: Final = "\u2009"  # between the letters of a title
TOP: Final = 0.74  # where a title stands, in half window heights
FOOT: Final = -0.78  # what can be chosen ends above it
SMALLEST: Final = 0.5  # x, of a body that is too long for its page
CURVE_FOOT: Final = 0.12  # where the curve stands, in half window heights
CURVE_HIGH: Final = 0.42
NARROW: Final = 0.7  # narrower than this nothing stands beside the words
LINE: Final = 1.32  # line height in letter heights


@dataclass(frozen=True, slots=True)
class Page:
    """One full page of words."""

    title: str = ""
    body: Sequence[str] = ()
    choices: Sequence[str] = ()
    chosen: int = 0
    note: str = ""  # small, at the bottom
    curve: Sequence[tuple[float, float]] = ()  # (height, redness) beside the words, each 0..1
    legend: str = ""  # small, below the curve
    aside: Sequence[str] = ()  # below that; in a narrow window the body ends with it


class Line:
    """A text that can be placed, coloured and changed."""

    def __init__(
        self, parent: NodePath, font: TextFont | None, size: float, colour: Colour
    ) -> None:
        """Empty; `size` is the height of a line in half window heights."""
        self.text = TextNode("line")
        if font is not None:
            self.text.set_font(font)
        self.text.set_text_color(*colour)
        self._colour = colour
        self.size = size
        self.node = parent.attach_new_node(self.text)
        self.node.set_scale(size)

    def put(self, words: str, x: float, y: float, colour: Colour | None = None) -> None:
        """Show the words with the first line's base at (x, y)."""
        if self.text.get_text() != words:
            self.text.set_text(words)
        if colour is not None and colour != self._colour:
            self._colour = colour
            self.text.set_text_color(*colour)
        self.node.set_pos(x, y, 0)

    @property
    def width(self) -> float:
        """Of its longest line, in half window heights; of no text Panda may say NaN."""
        return float(self.text.get_width()) * self.size if self.text.get_text() else 0.0

    @property
    def height(self) -> float:
        """Of all its lines, in half window heights."""
        return float(self.text.get_height()) * self.size if self.text.get_text() else 0.0


class Screen:
    """Everything written. Coordinates: y from -1 to 1, x from -aspect to aspect."""

    def __init__(self, engine: Engine) -> None:
        """Make all lines, empty."""
        self._engine = engine
        self._root = NodePath("words")
        self._lens = OrthographicLens()
        self._held, self._flat = uniform_rows(3)
        self._page: Page | None = None
        self._caption = self._hud = ""
        self._size = (0, 0)
        programs = Programs(engine.win)
        _prepare(self._root, programs)
        sheets = [_sheet(self._root, self._held, row, programs) for row in range(3)]
        self._backdrop, self._rule, self._strip = sheets
        small, large = _font(44), _font(110)
        self._title = Line(self._root, large, 0.17, WHITE)
        self._body = Line(self._root, small, 0.062, GREY)
        self._note = Line(self._root, small, 0.046, DIM)
        self._choices = [Line(self._root, small, 0.074, GREY) for _ in range(MOST_CHOICES)]
        self._under = Line(self._root, small, 0.058, WHITE)
        self._under.text.set_align(TextProperties.A_center)
        self._watch = Line(self._root, small, 0.062, WHITE)
        self._curve = Curve(self._root, programs)
        self._legend = Line(self._root, small, 0.046, DIM)
        self._aside = Line(self._root, small, 0.054, GREY)
        self._open()

    def page(self, page: Page | None, dim: float = 0.72) -> None:
        """Show a page over the picture darkened by `dim`; None takes it away."""
        self._page = page
        self._flat[0] = 0.006, 0.002, 0.002, dim if page else 0.0
        self._lay_out()

    def caption(self, words: str) -> None:
        """One line low in the middle: what is heard; "" for none."""
        if words != self._caption:
            self._caption = words
            self._lay_out()

    def hud(self, words: str) -> None:
        """One line low at the left: the odometer, pockets; "" for none."""
        if words != self._hud:
            self._hud = words
            self._watch.put(words, self._left(), -1 + MARGIN)

    def fit(self) -> None:
        """Follow the window's size; cheap when it is the same."""
        if self._engine.size != self._size:
            self._size = self._engine.size
            self._lens.set_film_size(2 * self._aspect(), 2)
            self._lay_out()

    def close(self) -> None:
        """Take everything away."""
        self._engine.win.remove_display_region(self._region)
        self._root.remove_node()

    def _open(self) -> None:
        self._lens.set_near_far(-10, 10)
        self._region = self._engine.win.make_display_region()
        self._region.sort = 10
        self._region.camera = self._root.attach_new_node(Camera("words", self._lens))
        self.fit()

    def _aspect(self) -> float:
        width, height = self._engine.size
        return width / max(height, 1)

    def _left(self) -> float:
        """The page's column: a margin, more of it where the window is wide."""
        aspect = self._aspect()
        return -aspect + MARGIN + max(0.0, aspect - 1.2) * 0.22

    def _lay_out(self) -> None:
        page = self._page or Page()
        left = self._left()
        wide = min(MEASURE, self._aspect() - MARGIN - left)
        y = TOP
        beside = self._aspect() - 2 * MARGIN - left - wide
        self._title.node.set_scale(self._title.size)
        self._title.put(HAIR.join(page.title.upper()), left, y)
        fit = wide / max(self._title.width, 1e-6)
        self._title.node.set_scale(self._title.size * min(1.0, fit))
        self._place_rule(left, y - 0.085, wide if page.title else 0.0)
        y -= 0.21 if page.title else 0.0
        body = page.body if beside > NARROW else [*page.body, *page.aside]
        y = self._place_body(body, len(page.choices), left, y, wide)
        self._place_choices(page, left, y)
        self._note.text.set_wordwrap(wide / self._note.size)
        self._note.put(page.note, left, -1 + MARGIN * 0.8 + self._extra(page.note))
        self._watch.put(self._hud, left, -1 + MARGIN)
        self._place_aside(page, left + wide + MARGIN, beside)
        self._place_caption()

    def _extra(self, words: str) -> float:
        """How far up a text begins so that its last line is at the bottom."""
        self._note.text.set_text(words)
        lines = self._note.text.get_num_rows() if words else 1
        return float(lines - 1) * self._note.size * LINE

    def _place_choices(self, page: Page, left: float, y: float) -> None:
        step = self._step()
        count = min(len(page.choices), MOST_CHOICES)
        y = min(y, -1 + MARGIN + 0.10 + step * count) if count > 6 else y
        for k, line in enumerate(self._choices):
            if k >= count:
                line.put("", 0, 0)
                continue
            here = k == page.chosen
            words = f"{'!' if here else ' '}   {page.choices[k]}"
            line.put(
                words if here else page.choices[k], left, y - step * k, WHITE if here else GREY
            )
            indent = 0.0 if here else self._indent(line)
            line.node.set_x(left + indent)

    def _step(self) -> float:
        """From one choice down to the next."""
        return self._choices[0].size * 1.42

    def _indent(self, line: Line) -> float:
        font = line.text.get_font()
        return float(line.text.calc_width("!   ")) * line.size if font else 0.1

    def _place_body(
        self, words: Sequence[str], choices: int, left: float, y: float, wide: float
    ) -> float:
        """From `y` down, smaller if it would press what can be chosen off the page; its foot."""
        line, gap = self._body, 0.10 if words else 0.0
        room = y - gap - FOOT - self._step() * min(choices, MOST_CHOICES)
        share = 1.0
        while True:
            line.node.set_scale(line.size * share)
            line.text.set_wordwrap(wide / (line.size * share))
            line.put("\n".join(words), left, y)
            if line.height * share <= room or share <= SMALLEST:
                return y - line.height * share - gap
            share -= 0.05

    def _place_aside(self, page: Page, left: float, wide: float) -> None:
        """To the right of the words, where the window is wide enough."""
        fits = wide > NARROW
        self._curve.put(page.curve, left, CURVE_FOOT, wide if fits else 0.0, CURVE_HIGH)
        y = CURVE_FOOT - 0.075
        for line, words in ((self._legend, page.legend), (self._aside, "\n".join(page.aside))):
            line.text.set_wordwrap(max(wide, NARROW) / line.size)
            line.put(words if fits else "", left, y)
            y -= line.height + 0.06

    def _place_rule(self, left: float, y: float, wide: float) -> None:
        self._flat[1] = RED[0] * 0.8, RED[1], RED[2], 0.9 if wide else 0.0
        self._rule.set_pos(left + wide / 2, y, 0)
        self._rule.set_scale(max(wide / 2, 1e-3), 0.0028, 1)

    def _place_caption(self) -> None:
        words, y = self._caption, -1 + MARGIN * 1.25
        self._under.text.set_wordwrap(1.6 * self._aspect() / self._under.size)
        self._under.put(words, 0, y)
        half = self._under.width / 2
        self._flat[2] = 0.0, 0.0, 0.0, 0.55 if words else 0.0
        self._strip.set_pos(0, y + 0.018, 0)
        self._strip.set_scale(max(half + 0.05, 1e-3), 0.052, 1)


def _prepare(root: NodePath, programs: Programs) -> None:
    root.set_shader(programs.make("words.vert", "words.frag", {}))
    root.set_transparency(TransparencyAttrib.M_alpha)
    root.set_depth_test(False)
    root.set_depth_write(False)
    root.set_two_sided(True)
    root.set_bin("unsorted", 0)


def _sheet(parent: NodePath, held: PTA_LVecBase4f, row: int, programs: Programs) -> NodePath:
    """A plain rectangle of the colour in a row of `held`; scale it to the window or to a line."""
    shader = programs.make("sheet.vert", "sheet.frag", {"ROW": row})
    layer = Layer(parent, meshes.quad(), shader, row)
    layer.node.set_shader_input("flat_colours", held)
    layer.node.set_bin("background", row)
    layer.draw(0, 1)
    if row == 0:
        layer.node.set_scale(50, 50, 1)
    return layer.node


def _font(pixels: int) -> TextFont | None:
    """Open Sans from Ursina's wheel; None, which means Panda's own, where it is not."""
    import ursina

    file = Path(str(ursina.__file__)).parent / "fonts" / "OpenSans-Regular.ttf"
    if not file.is_file():
        return None
    font = DynamicTextFont(Filename.from_os_specific(str(file)))
    if not font.is_valid():
        return None
    font.set_pixels_per_unit(pixels)
    font.set_page_size(512, 512)
    font.set_line_height(LINE)
    return font
