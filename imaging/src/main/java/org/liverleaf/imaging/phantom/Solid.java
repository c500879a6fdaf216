package org.liverleaf.imaging.phantom;

import org.liverleaf.imaging.volume.Point;

/** A solid with formulas: the truth to measure against. Millimetres. */
public sealed interface Solid {

    /** Whether a place lies in it or on its surface. */
    boolean has(Point place);

    /** Volume in mm³. */
    double volumeMm3();

    /** Largest distance of two of its points in mm. */
    double feretMm();

    /** Ball. */
    record Ball(Point centre, double radiusMm) implements Solid {
        @Override
        public boolean has(Point place) {
            return centre.distanceMm(place) <= radiusMm;
        }

        @Override
        public double volumeMm3() {
            return 4 * Math.PI / 3 * radiusMm * radiusMm * radiusMm;
        }

        @Override
        public double feretMm() {
            return 2 * radiusMm;
        }
    }

    /** Ellipsoid along the axes of the patient. */
    record Ellipsoid(Point centre, double rxMm, double ryMm, double rzMm) implements Solid {
        @Override
        public boolean has(Point place) {
            double x = (place.x() - centre.x()) / rxMm;
            double y = (place.y() - centre.y()) / ryMm;
            double z = (place.z() - centre.z()) / rzMm;
            return x * x + y * y + z * z <= 1;
        }

        @Override
        public double volumeMm3() {
            return 4 * Math.PI / 3 * rxMm * ryMm * rzMm;
        }

        @Override
        public double feretMm() {
            return 2 * Math.max(rxMm, Math.max(ryMm, rzMm));
        }
    }

    /** Box along the axes of the patient. */
    record Block(Point low, Point high) implements Solid {
        @Override
        public boolean has(Point place) {
            return place.x() >= low.x()
                    && place.x() <= high.x()
                    && place.y() >= low.y()
                    && place.y() <= high.y()
                    && place.z() >= low.z()
                    && place.z() <= high.z();
        }

        @Override
        public double volumeMm3() {
            return (high.x() - low.x()) * (high.y() - low.y()) * (high.z() - low.z());
        }

        @Override
        public double feretMm() {
            return low.distanceMm(high);
        }
    }

    /** Cylinder between the centres of its ends. */
    record Cylinder(Point from, Point to, double radiusMm) implements Solid {
        @Override
        public boolean has(Point place) {
            double along = Tube.share(from, to, place);
            return along >= 0 && along <= 1 && Tube.at(from, to, along).distanceMm(place) <= radiusMm;
        }

        @Override
        public double volumeMm3() {
            return Math.PI * radiusMm * radiusMm * from.distanceMm(to);
        }

        @Override
        public double feretMm() {
            return Math.hypot(from.distanceMm(to), 2 * radiusMm);
        }
    }

    /** Piece of a vessel: narrows from one end to the other, with round ends. Volume without the ends. */
    record Tube(Point from, Point to, double firstMm, double lastMm) implements Solid {
        @Override
        public boolean has(Point place) {
            double along = Math.max(0, Math.min(1, share(from, to, place)));
            return at(from, to, along).distanceMm(place) <= firstMm + along * (lastMm - firstMm);
        }

        @Override
        public double volumeMm3() {
            return Math.PI / 3 * from.distanceMm(to) * (firstMm * firstMm + firstMm * lastMm + lastMm * lastMm);
        }

        @Override
        public double feretMm() {
            return from.distanceMm(to) + firstMm + lastMm;
        }

        /** How far along the way a place lies: 0 at the begin, 1 at the end. */
        static double share(Point from, Point to, Point place) {
            double dx = to.x() - from.x();
            double dy = to.y() - from.y();
            double dz = to.z() - from.z();
            double square = dx * dx + dy * dy + dz * dz;
            return square == 0
                    ? 0
                    : ((place.x() - from.x()) * dx + (place.y() - from.y()) * dy + (place.z() - from.z()) * dz)
                            / square;
        }

        static Point at(Point from, Point to, double share) {
            return new Point(
                    from.x() + share * (to.x() - from.x()),
                    from.y() + share * (to.y() - from.y()),
                    from.z() + share * (to.z() - from.z()));
        }
    }
}
