defmodule Stockroom.Importer do
  @moduledoc "Reads rows of id;name;price."

  def import(text) do
    text |> String.split("\n", trim: true) |> Enum.map(&row/1)
  end

  defp row(row) do
    [id, name, price] = row |> String.trim() |> String.split(";")
    %{id: id, name: name, price: String.to_float(price)}
  end
end
