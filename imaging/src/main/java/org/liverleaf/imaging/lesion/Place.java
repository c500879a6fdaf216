package org.liverleaf.imaging.lesion;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.liverleaf.imaging.shape.Figure;
import org.liverleaf.imaging.volume.Point;

/**
 * Where a lesion lies.
 *
 * @param centre centre of its volume
 * @param shares segments with their share of the lesion, 0 to 1, largest first; empty where no segments are known
 * @param distancesMm to each structure that is known, by its key; {@code capsule} is the surface of the liver
 */
public record Place(Point centre, List<Share> shares, SortedMap<String, Distance> distancesMm) {

    /** A share of less is no more than a voxel-thin overlap of contours. */
    private static final double SMALLEST_SHARE = 0.05;

    public Place {
        shares = List.copyOf(shares);
        distancesMm = new TreeMap<>(distancesMm);
    }

    /** How much of a lesion lies in a segment, 0 to 1. */
    public record Share(int segment, double share) {}

    /**
     * From the nearest voxel centre of a lesion to the nearest one of a structure.
     *
     * @param mm the surfaces lie about one voxel nearer: the range reaches from two voxels less to the distance itself
     * @param isTouching whether the two voxels are neighbours, so that nothing lies between
     */
    public record Distance(Figure mm, boolean isTouching) {}

    /** Segments in which the lesion lies, largest share first; at least the largest, and all with 5 % or more. */
    public List<Integer> segments() {
        return shares.stream()
                .filter(each -> each.equals(shares.getFirst()) || each.share() >= SMALLEST_SHARE)
                .map(Share::segment)
                .toList();
    }

    /** Distance to a structure by its key, if that is known. */
    public java.util.Optional<Distance> findDistance(String key) {
        return java.util.Optional.ofNullable(((Map<String, Distance>) distancesMm).get(key));
    }
}
