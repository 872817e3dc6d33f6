DIRS = lib cli

all: $(DIRS)

$(DIRS):
	$(MAKE) -C $@

cli: lib

clean:
	for dir in $(DIRS); do $(MAKE) -C $$dir clean; done

.PHONY: all clean $(DIRS)
