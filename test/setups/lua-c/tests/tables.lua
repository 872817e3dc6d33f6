local t = {3, 1, 2}
table.sort(t)
assert(table.concat(t, ",") == "1,2,3")
print("tables ok")
