local ok, err = pcall(error, {code = 2}); assert(not ok and err.code == 2)
print("errors ok")
