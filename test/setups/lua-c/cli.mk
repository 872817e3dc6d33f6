CFLAGS = -O0 -Wall -Wextra -I../lib

lua: main.o ../lib/liblua.a
	$(CC) -o $@ $^ -Wl,-E -lm -ldl

clean:
	rm -f *.o lua
