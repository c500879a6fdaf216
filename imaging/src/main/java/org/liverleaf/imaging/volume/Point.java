package org.liverleaf.imaging.volume;

/** A place in the patient in millimetres: x to the right, y to the front, z to the head, as NIfTI has it (RAS+). */
public record Point(double x, double y, double z) {

    /** Distance in millimetres. */
    public double distanceMm(Point other) {
        return Math.sqrt((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y) + (z - other.z) * (z - other.z));
    }

    /** This place moved by the way from one place to another. */
    public Point moved(Point from, Point to) {
        return new Point(x + to.x - from.x, y + to.y - from.y, z + to.z - from.z);
    }
}
