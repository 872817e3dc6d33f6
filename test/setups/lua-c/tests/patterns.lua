assert(("key = value"):match("^(%w+)%s*=%s*(%w+)$") == "key")
print("patterns ok")
