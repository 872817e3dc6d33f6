local co = coroutine.wrap(function(a) local b = coroutine.yield(a * 2); return b + 1 end)
assert(co(4) == 8); assert(co(1) == 2)
print("coroutines ok")
