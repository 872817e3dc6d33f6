int frame_length(const unsigned char *bytes, int size);
