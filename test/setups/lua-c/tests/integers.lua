assert(math.maxinteger + 1 == math.mininteger)
print("integers ok")
