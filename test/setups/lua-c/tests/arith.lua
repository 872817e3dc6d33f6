for i = 1, 100 do assert(i + i == 2 * i) end
assert(7 // 2 == 3 and 7 % 3 == 1 and 2 ^ 10 == 1024)
print("arith ok")
