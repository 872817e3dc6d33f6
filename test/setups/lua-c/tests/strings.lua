assert(("abc"):upper() == "ABC", "upper: " .. ("abc"):upper())
assert(("x"):rep(3) == "xxx")
print("strings ok")
