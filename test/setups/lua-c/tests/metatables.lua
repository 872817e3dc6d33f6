local V = setmetatable({}, {__index = function(_, k) return k .. "!" end})
assert(V.x == "x!")
print("metatables ok")
