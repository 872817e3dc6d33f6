import asyncio


class Feed:
    def __init__(self, name: str, delay: float) -> None:
        self.name, self.delay = name, delay

    async def read(self) -> str:
        await asyncio.sleep(self.delay)
        return self.parse(f"{self.name}:17")

    def parse(self, text: str) -> str:
        name, value = text.split(":")
        if name.endswith("b"):
            raise ValueError(f"{name}: {value} is below the last value, 18")
        return name


async def watch(feed: Feed) -> None:
    while True:
        print("read", await feed.read())


async def main() -> None:
    async with asyncio.timeout(5), asyncio.TaskGroup() as group:
        group.create_task(watch(Feed("feed-a", 0.02)))
        group.create_task(watch(Feed("feed-b", 0.03)))


def forgotten() -> None:
    loop = asyncio.new_event_loop()
    task = loop.create_task(Feed("feed-b", 0).read())
    loop.run_until_complete(asyncio.sleep(0.01))
    del task
    loop.close()


forgotten()
asyncio.run(main())
