collectgarbage(); assert(collectgarbage("count") > 0)
print("gc ok")
