// Distance map and connected components of a raw volume of bytes by ITK. Arguments: file, sizes, spacing, threads, rounds. Each line: what, seconds, check sum.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <itkConnectedComponentImageFilter.h>
#include <itkImage.h>
#include <itkImageRegionConstIterator.h>
#include <itkMultiThreaderBase.h>
#include <itkSignedMaurerDistanceMapImageFilter.h>

using Mask = itk::Image<unsigned char, 3>;
using Map = itk::Image<float, 3>;
using Parts = itk::Image<unsigned short, 3>;

static double now() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

int main(int argc, char **argv) {
  auto mask = Mask::New();
  Mask::SizeType size;
  Mask::SpacingType spacing;
  for (int i = 0; i < 3; i++) {
    size[i] = std::atoi(argv[2 + i]);
    spacing[i] = std::atof(argv[5 + i]);
  }
  itk::MultiThreaderBase::SetGlobalDefaultNumberOfThreads(std::atoi(argv[8]));
  itk::MultiThreaderBase::SetGlobalMaximumNumberOfThreads(std::atoi(argv[8]));
  mask->SetRegions(Mask::RegionType(size));
  mask->SetSpacing(spacing);
  mask->Allocate();
  FILE *file = std::fopen(argv[1], "rb");
  if (!file || std::fread(mask->GetBufferPointer(), 1, size[0] * size[1] * size[2], file) != size[0] * size[1] * size[2]) return 1;
  std::fclose(file);
  for (int round = 0; round < std::atoi(argv[9]); round++) {
    auto maurer = itk::SignedMaurerDistanceMapImageFilter<Mask, Map>::New();
    maurer->SetInput(mask);
    maurer->SetUseImageSpacing(true);
    maurer->SetSquaredDistance(false);
    double start = now();
    maurer->Update();
    double seconds = now() - start;
    double sum = 0;
    for (itk::ImageRegionConstIterator<Map> it(maurer->GetOutput(), maurer->GetOutput()->GetBufferedRegion()); !it.IsAtEnd(); ++it)
      if (it.Get() > 0) sum += it.Get();
    std::printf("map %.4f %.3f\n", seconds, sum);
    auto parts = itk::ConnectedComponentImageFilter<Mask, Parts>::New();
    parts->SetInput(mask);
    parts->SetFullyConnected(true);
    start = now();
    parts->Update();
    std::printf("parts %.4f %lu\n", now() - start, (unsigned long)parts->GetObjectCount());
    std::fflush(stdout);
  }
}
