# Smears each volume of a folder by its kernel with scipy's convolution and compares with ours. Files NAME.volume, NAME.kernel, NAME.ours hold 32-bit floats, x
# fastest; NAME.sizes holds the six sizes. One line on standard output for each: the largest difference as a share of the largest value.
import glob, sys
import numpy as np
from scipy.signal import fftconvolve

for name in sorted(glob.glob(sys.argv[1] + '/*.sizes')):
    base = name[:-6]
    sizes = [int(word) for word in open(name).read().split()]
    read = lambda what, size: np.fromfile(base + '.' + what, '<f4').reshape(size[::-1]).astype(np.float64)
    theirs = fftconvolve(read('volume', sizes[:3]), read('kernel', sizes[3:]), mode='same')
    print(np.abs(read('ours', sizes[:3]) - theirs).max() / np.abs(theirs).max())
