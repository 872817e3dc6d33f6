#include <string.h>
#include "frame.h"

int frame_length(const unsigned char *bytes, int size) {
    int unused = size;
    if (size < 4) return -1;
    return bytes[2] << 8 | bytes[3];
}
