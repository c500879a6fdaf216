# The same distance map by scipy. Arguments: file, sizes, spacing. One line: map, seconds, sum.
import sys, time
import numpy as np
from scipy import ndimage

sizes = [int(v) for v in sys.argv[2:5]]
spacing = [float(v) for v in sys.argv[5:8]]
mask = np.fromfile(sys.argv[1], np.uint8).reshape(sizes[::-1]) != 0
start = time.perf_counter()
distances = ndimage.distance_transform_edt(~mask, sampling=spacing[::-1])
print('map %.4f %.3f' % (time.perf_counter() - start, distances.sum()))
start = time.perf_counter()
parts, count = ndimage.label(mask, np.ones((3, 3, 3)))
print('parts %.4f %d' % (time.perf_counter() - start, count))
