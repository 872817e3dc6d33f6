CFLAGS = -O0 -Wall -Wextra -DLUA_USE_LINUX
OBJECTS = $(patsubst %.c,%.o,$(wildcard *.c))

liblua.a: $(OBJECTS)
	$(AR) rcs $@ $^

clean:
	rm -f *.o liblua.a
