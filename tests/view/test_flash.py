"""The flash meter: no clip that must fail passes, and its false alarms are named."""

import itertools
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from level_bang.view import flashcount
from level_bang.view.flash import Meter, Reading, Report, Verdict, measure
from level_bang.view.flashcount import COLS, NOWHERE, ROWS, WINDOW_COLS, WINDOW_ROWS, fullest, worst
from tests.view import drawn
from tests.view.clips import CLIPS, FALSE_ALARMS, Clip
from tests.view.drawn import Draw, Picture, box, encoded, square

FPS = 30.0

levels = st.sampled_from([0.0, 0.05, 0.12, 0.2, 0.35, 0.6, 0.78])
traces = st.lists(st.tuples(levels, st.integers(1, 6)), min_size=2, max_size=14)
places = st.sampled_from([box(1.0), box(0.25, 0.0, 0.0), box(0.03, 0.6, 0.4), box(0.02, 1.0, 1.0)])
colours = st.sampled_from([drawn.WHITE, drawn.RED, (1.0, 0.2, 0.1)])


def film(
    trace: Sequence[tuple[float, int]], where: np.ndarray, colour: drawn.Colour
) -> list[Picture]:
    """A place that takes these levels, each for so many frames, on a dim background."""
    pictures = []
    for level, frames in trace:
        light = np.where(where[:, :, None] > 0.0, level * np.array(colour), 0.03)
        pictures += [encoded(light)] * frames
    return pictures


def most(report: Report) -> float:
    """Flashes in the worst second."""
    return max(reading.flashes for reading in report.seconds)


def first(draw: Draw, seconds: float = 2.0) -> Reading:
    return measure(Clip("", Verdict.OK, draw, seconds).frames(), FPS).worst


@pytest.mark.parametrize("clip", CLIPS, ids=lambda clip: clip.name)
def test_a_clip_is_judged_as_it_is_labelled(clip: Clip) -> None:
    assert measure(clip.frames(), clip.fps).verdict == clip.verdict


@pytest.mark.parametrize("clip", FALSE_ALARMS, ids=lambda clip: clip.name)
def test_a_false_alarm_is_known_and_on_the_safe_side(clip: Clip) -> None:
    assert clip.said is not None
    assert clip.said > clip.verdict
    assert measure(clip.frames(), clip.fps).verdict == clip.said


def test_there_are_clips_enough_and_few_false_alarms() -> None:
    assert len({clip.name for clip in CLIPS}) == len(CLIPS) >= 40
    assert len(FALSE_ALARMS) <= 3
    assert sum(clip.verdict == Verdict.FAIL for clip in CLIPS) >= 20
    assert sum(clip.verdict == Verdict.OK for clip in CLIPS) >= 20


def test_a_long_clip_fails_only_where_it_flashes() -> None:
    report = measure(Clip("", Verdict.FAIL, drawn.one_bad_second(), 20.0).frames(), FPS)
    assert len(report.seconds) == 20
    failed = [index for index, reading in enumerate(report.seconds) if reading.verdict]
    assert failed == [11, 12], "a reading tells of the second before it"
    assert report.worst.general == 5.0


def test_nothing_fails_without_a_warning_before() -> None:
    for hz in (2.0, 2.5, 3.0):
        meter = Meter(FPS)
        draw = drawn.flash(drawn.WALL, drawn.WHITE, square(hz))
        said = [meter.look(draw(index / FPS)).verdict for index in range(200)]
        assert said.index(Verdict.WARNING) < said.index(Verdict.FAIL)
        assert said[-1] == Verdict.FAIL


def test_a_reading_says_where_and_which() -> None:
    where = box(0.04, 0.0, 1.0)
    reading = first(drawn.flash(drawn.BLACK, drawn.RED, square(5.0), where))
    assert reading.verdict == Verdict.FAIL
    assert reading.red == 5.0
    row, col, share = reading.window
    inside = where[row : row + WINDOW_ROWS, col : col + WINDOW_COLS]
    assert inside.sum() == where.sum()
    assert share == pytest.approx(where.sum() / (WINDOW_ROWS * WINDOW_COLS))
    assert (reading.tiles == (where > 0)).all()


def test_a_calm_screen_has_no_offenders() -> None:
    reading = first(drawn.flash(drawn.WALL, drawn.WHITE, square(1.0)))
    assert reading.verdict == Verdict.OK
    assert not reading.tiles.any()
    assert reading.strained == 0.0


def test_red_and_white_are_counted_apart() -> None:
    red = first(drawn.flash(drawn.RED, drawn.GREEN, square(5.0)))
    assert (red.general, red.red) == (0.0, 5.0)
    white = first(drawn.flash(drawn.BLACK, drawn.WHITE, square(5.0)))
    assert (white.general, white.red) == (5.0, 0.0)


def test_the_limit_is_three_flashes_and_not_three_and_a_half() -> None:
    starts = (0.1, 0.3, 0.5, 0.7)
    for length, verdict in ((3, Verdict.WARNING), (4, Verdict.FAIL)):
        draw = drawn.flash(drawn.BLACK, drawn.WHITE, drawn.pulses(*starts[:length]))
        assert first(draw).verdict == verdict
    stays = drawn.pulses(0.1, 0.3, 0.5)
    half_more = drawn.flash(drawn.BLACK, drawn.WHITE, lambda t: max(stays(t), float(t >= 0.7)))
    assert first(half_more).verdict == Verdict.FAIL


def test_a_second_passes() -> None:
    meter = Meter(FPS)
    draw = drawn.flash(drawn.BLACK, drawn.WHITE, drawn.pulses(0.1, 0.3, 0.5))
    counts = [meter.look(draw(index / FPS)).general for index in range(60)]
    assert max(counts) == 3.0
    assert counts[-1] == 0.0


def test_the_fullest_window_is_found() -> None:
    mask = np.zeros((ROWS, COLS), np.bool_)
    assert fullest(mask) == NOWHERE
    mask[20:30, 30:40] = True
    mask[0:6, 0:12] = True
    row, col, share = fullest(mask)
    assert mask[row : row + WINDOW_ROWS, col : col + WINDOW_COLS].sum() == 100
    assert share == pytest.approx(100 / (WINDOW_ROWS * WINDOW_COLS))
    for row, col in itertools.product((0, ROWS - WINDOW_ROWS), (0, COLS - WINDOW_COLS)):
        mask[:] = False
        mask[row : row + WINDOW_ROWS, col : col + WINDOW_COLS] = True
        assert fullest(mask) == (row, col, 1.0)


@given(
    spots=st.lists(
        st.tuples(st.integers(0, 30), st.integers(0, 50), st.integers(2, 14), st.integers(1, 12)),
        max_size=8,
    )
)
def test_the_worst_count_is_the_highest_that_fills_the_area(
    spots: list[tuple[int, int, int, int]],
) -> None:
    counts = np.zeros((ROWS, COLS), np.int16)
    for row, col, size, count in spots:
        counts[row : row + size, col : col + size] += count
    found, window = worst(counts)
    by_hand = [k for k in range(1, 120) if fullest(counts >= k).share >= flashcount.AREA]
    assert found == max(by_hand, default=0)
    assert (window == NOWHERE) == (found == 0)


@pytest.mark.parametrize("fps", [0.0, -1.0, 19.9, float("nan"), float("inf")])
def test_a_meter_refuses_a_rate_it_cannot_see_by(fps: float) -> None:
    with pytest.raises(ValueError, match="pictures a second"):
        Meter(fps)


@pytest.mark.parametrize(
    "picture",
    [
        np.zeros((35, 64, 3), np.uint8),
        np.zeros((36, 63, 3), np.uint8),
        np.zeros((36, 64, 4), np.uint8),
        np.zeros((36, 64), np.uint8),
        np.zeros((36, 64, 3), np.float32),
    ],
)
def test_a_meter_refuses_what_is_no_picture(picture: Picture) -> None:
    with pytest.raises(ValueError, match="picture"):
        Meter(FPS).look(picture)


def test_a_clip_without_pictures_is_calm() -> None:
    assert measure([], FPS).verdict == Verdict.OK


def test_a_reading_stays_as_it_was() -> None:
    meter = Meter(FPS)
    draw = drawn.flash(drawn.BLACK, drawn.WHITE, square(5.0))
    kept = [meter.look(draw(index / FPS)) for index in range(40)]
    tiles = kept[-1].tiles.copy()
    for index in range(90):
        meter.look(draw(0.0))
        meter.look(draw(index / FPS))
    assert (kept[-1].tiles == tiles).all()


@pytest.mark.parametrize("shape", [(37, 65), (50, 101), (71, 127), (180, 320), (72, 64)])
def test_the_light_of_a_tile_is_the_mean_of_its_pixels(shape: tuple[int, int]) -> None:
    height, width = shape
    y, x = np.mgrid[0:height, 0:width]
    picture = np.stack([y * 255 // height, x * 255 // width, (x + y) % 256], axis=2)
    tiles = flashcount.Tiles()
    tiles.take(picture.astype(np.uint8))
    value = picture / 255.0
    linear = np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)
    luminance = linear @ np.array([0.2126, 0.7152, 0.0722])
    for row, col in ((0, 0), (17, 30), (35, 63), (9, 63)):
        rows = slice(height * row // ROWS, height * (row + 1) // ROWS)
        cols = slice(width * col // COLS, width * (col + 1) // COLS)
        assert tiles.light[0, row, col] == pytest.approx(luminance[rows, cols].mean(), abs=1e-5)


def test_red_beside_grey_is_still_red() -> None:
    """Averaged first, a tile half red and half grey would not be saturated."""
    lines = np.arange(144) % 2 == 0
    light = np.full((144, 256, 3), 0.3)
    dark = light.copy()
    light[lines], dark[lines] = drawn.RED, drawn.BLACK
    pictures = [encoded(light), encoded(dark)]
    assert measure((pictures[index // 3 % 2] for index in range(60)), FPS).worst.red == 5.0


@settings(max_examples=30)
@given(trace=traces, where=places, colour=colours)
def test_backwards_it_flashes_as_often(
    trace: list[tuple[float, int]], where: np.ndarray, colour: drawn.Colour
) -> None:
    pictures = film(trace, where, colour)
    there, back = measure(pictures, FPS), measure(pictures[::-1], FPS)
    assert abs(most(there) - most(back)) <= 1.0


@settings(max_examples=20)
@given(trace=traces, where=places, colour=colours)
def test_a_black_border_adds_no_flash(
    trace: list[tuple[float, int]], where: np.ndarray, colour: drawn.Colour
) -> None:
    pictures = film(trace, where, colour)
    large = [picture.repeat(2, axis=0).repeat(2, axis=1) for picture in pictures]
    edge = ((ROWS, ROWS), (COLS, COLS), (0, 0))
    framed = [np.pad(picture.repeat(2, axis=0).repeat(2, axis=1), edge) for picture in large]
    assert most(measure(framed, FPS)) <= most(measure(large, FPS))


@settings(max_examples=15)
@given(trace=traces, where=places, colour=colours, scale=st.sampled_from([2, 3, 5]))
def test_the_size_of_the_picture_does_not_matter(
    trace: list[tuple[float, int]], where: np.ndarray, colour: drawn.Colour, scale: int
) -> None:
    pictures = film(trace, where, colour)
    large = (picture.repeat(scale, axis=0).repeat(scale, axis=1) for picture in pictures)
    assert measure(large, FPS).verdict == measure(pictures, FPS).verdict


@settings(max_examples=30)
@given(
    hz=st.floats(0.5, 12.0),
    middle=st.floats(0.1, 0.5),
    share=st.floats(0.0, 1.0),
    colour=colours,
    smooth=st.booleans(),
)
def test_half_as_deep_is_never_worse(
    hz: float, middle: float, share: float, colour: drawn.Colour, smooth: bool
) -> None:
    wave = drawn.sine(hz) if smooth else square(hz)

    def verdict(depth: float) -> Verdict:
        low, high = (tuple(c * (middle + way * depth) for c in colour) for way in (-1, 1))
        return measure(
            Clip("", Verdict.OK, drawn.flash(low, high, wave), 3.0).frames(), FPS
        ).verdict

    assert verdict(middle * share / 2) <= verdict(middle * share)


@settings(max_examples=30)
@given(hz=st.floats(4.0, 14.0), dark=st.floats(0.0, 0.7), depth=st.floats(0.11, 0.3))
def test_what_flashes_four_times_a_second_fails(hz: float, dark: float, depth: float) -> None:
    assume(dark + depth <= 1.0)
    draw = drawn.flash(drawn.grey(dark), drawn.grey(dark + depth), square(hz))
    assert first(draw, 2.0).verdict == Verdict.FAIL
