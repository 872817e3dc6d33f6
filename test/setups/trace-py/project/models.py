from pydantic import BaseModel, Field, PositiveInt


class Line(BaseModel):
    account: str = Field(min_length=2)
    cents: PositiveInt


class Booking(BaseModel):
    number: int
    lines: list[Line]
    text: str | None = None


print(Booking.model_validate({"number": "17a", "lines": [{"account": "rent", "cents": -5}, {"account": "x"}, {"account": "sales", "cents": 12}]}))
