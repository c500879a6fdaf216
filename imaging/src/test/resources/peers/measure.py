# Measures the label maps of a folder with scipy, by the written definitions and without any code of ours. For each map NAME.nii with its distance map NAME.f32
# (32-bit floats, distance to the voxels of label 1) one line of JSON on standard output.
import glob, json, os, sys
import nibabel
import numpy as np
from scipy import ndimage

def half_way(mask):
    """Centres of the faces between inside and outside: the corners of a surface by marching cubes at one half."""
    points = []
    padded = np.pad(mask, 1)
    inside = padded[tuple(slice(1, -1) for _ in mask.shape)]
    for axis in range(mask.ndim):
        for step in (-1, 1):
            other = np.roll(padded, -step, axis)[tuple(slice(1, -1) for _ in mask.shape)]
            found = np.argwhere(inside & ~other).astype(float)
            found[:, axis] += step / 2
            points.append(found)
    return np.concatenate(points)

def farthest(points):
    best = 0
    for i in range(0, len(points), 512):
        d = points[i:i + 512, None, :] - points[None, :, :]
        best = max(best, np.sqrt((d * d).sum(-1).max()))
    return best

for name in sorted(glob.glob(os.path.join(sys.argv[1], '*.nii'))):
    image = nibabel.load(name)
    mask = np.asarray(image.dataobj) == 1
    spacing = np.sqrt((image.affine[:3, :3] ** 2).sum(0))
    ours = np.fromfile(name[:-4] + '.f32', '<f4').reshape(mask.shape, order='F')
    theirs = ndimage.distance_transform_edt(~mask, sampling=spacing)
    voxels = np.argwhere(mask)
    covariance = np.cov((voxels * spacing).T, bias=True)
    centre = nibabel.affines.apply_affine(image.affine, voxels.mean(0))
    longest = 0
    for z in range(mask.shape[2]):
        parts, count = ndimage.label(mask[:, :, z], np.ones((3, 3)))
        for part in range(1, count + 1):
            longest = max(longest, farthest(half_way(parts == part) * spacing[:2]))
    print(json.dumps({
        'name': os.path.basename(name)[:-4],
        'distanceError': float(np.abs(ours - theirs).max()),
        'components': [int(ndimage.label(mask, ndimage.generate_binary_structure(3, n))[1]) for n in (1, 2, 3)],
        'mm3': float(mask.sum() * np.abs(np.linalg.det(image.affine[:3, :3]))),
        'longest': float(longest),
        'feret': float(farthest(half_way(mask) * spacing)),
        'axes': [float(4 * np.sqrt(max(0, v))) for v in sorted(np.linalg.eigvalsh(covariance), reverse=True)],
        'centre': [float(v) for v in centre],
    }))
