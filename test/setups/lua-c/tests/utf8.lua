assert(utf8.len("häuser") == 6)
print("utf8 ok")
