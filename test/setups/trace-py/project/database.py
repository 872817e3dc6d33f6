"""Writes a booking twice, through SQLAlchemy."""
from sqlalchemy import ForeignKey, create_engine, event
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Account(Base):
    __tablename__ = "account"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)


def open_accounts(session: Session, *names: str) -> None:
    session.add_all(Account(name=name) for name in names)
    session.commit()


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    open_accounts(session, "rent", "sales")
    open_accounts(session, "cash", "sales")
