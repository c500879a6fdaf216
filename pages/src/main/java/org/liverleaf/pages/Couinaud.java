package org.liverleaf.pages;

import java.util.List;

/**
 * A schematic liver from the front with the eight segments of Couinaud: right hepatic vein between 6, 7 and 5, 8, middle
 * hepatic vein between 5, 8 and 4, umbilical fissure between 4 and 2, 3; the caudate lobe lies behind. Drawn by ourselves;
 * proportions are not to scale.
 */
final class Couinaud {

    static final String VIEW = "30 20 580 340";

    private static final String OUTLINE = "M56,196C44,112 108,48 200,40C262,36 296,60 334,62C366,63 398,48 450,56"
            + "C512,66 566,98 580,126C588,146 562,160 530,168C482,180 436,202 404,228C386,242 372,252 352,264"
            + "C306,290 276,304 234,322C178,346 108,346 78,302C60,272 58,232 56,196Z";

    private static final List<Segment> SEGMENTS = List.of(
            new Segment(7, "M0,0L218,0C204,60 190.75,115 181,175Q100,185 0,205Z", 118, 120, 168, 76),
            new Segment(6, "M0,205Q100,185 181,175C171.25,235 165,300 165,380L0,380Z", 116, 255, 96, 296),
            new Segment(
                    8,
                    "M218,0L305,0C302.5,50 297.5,100 290.25,160Q235,160 181,175C190.75,115 204,60 218,0Z",
                    242,
                    115,
                    232,
                    68),
            new Segment(
                    5,
                    "M181,175Q235,160 290.25,160C283,220 273.5,290 262,380L165,380C165,300 171.25,235 181,175Z",
                    224,
                    232,
                    200,
                    310),
            new Segment(
                    4,
                    "M305,0L372,0C369,55 367.5,100 368.5,156C369.5,212.5 373,280 380,380L262,380"
                            + "C273.5,290 283,220 290.25,160C297.5,100 302.5,50 305,0Z",
                    328,
                    205,
                    306,
                    272),
            new Segment(2, "M372,0L610,0L610,138Q470,120 368.5,156C367.5,100 369,55 372,0Z", 450, 98, 530, 112),
            new Segment(
                    3, "M368.5,156Q470,120 610,138L610,380L380,380C373,280 369.5,212.5 368.5,156Z", 430, 170, 390, 208),
            new Segment(1, "M303,116a22,28 0 1 0 44,0a22,28 0 1 0 -44,0Z", 325, 124, 325, 104));

    private Couinaud() {}

    /**
     * One segment.
     *
     * @param number 1 to 8
     * @param path its area, to be cut by the outline of the liver
     * @param x where its lesions gather
     * @param y where its lesions gather
     * @param labelX where its number stands
     * @param labelY where its number stands
     */
    record Segment(int number, String path, double x, double y, double labelX, double labelY) {}

    static boolean isSegment(int number) {
        return number >= 1 && number <= 8;
    }

    static Segment segment(int number) {
        return SEGMENTS.stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("found segment " + number + ", expected 1 to 8"));
    }

    /** Draws the liver; segments that hold a lesion are tinted. */
    static void draw(Html html, List<Integer> affected) {
        html.open("defs").open("clipPath", "id", "liver-outline");
        html.empty("path", "d", OUTLINE);
        html.close().close();
        html.empty("path", "class", "vessel", "d", "M312,66L308,22L344,22L340,66Z");
        html.empty("ellipse", "class", "gallbladder", "cx", "266", "cy", "308", "rx", "13", "ry", "27");
        html.open("g", "clip-path", "url(#liver-outline)");
        for (Segment segment : SEGMENTS) {
            String kind = segment.number() == 1 ? " caudate" : "";
            html.empty(
                    "path",
                    "class",
                    "segment" + kind + (affected.contains(segment.number()) ? " affected" : ""),
                    "d",
                    segment.path());
        }
        html.close();
        html.empty("path", "class", "outline", "d", OUTLINE);
        for (Segment segment : SEGMENTS) {
            html.element(
                    "text",
                    Integer.toString(segment.number()),
                    "class",
                    "segment-number",
                    "x",
                    Double.toString(segment.labelX()),
                    "y",
                    Double.toString(segment.labelY()));
        }
    }
}
