defmodule Stockroom.Pricing do
  @moduledoc "Totals, with a discount from a threshold on."

  def total(items), do: Enum.reduce(items, 0, &(&1.price + &2))

  def discounted(items, percent, threshold \\ 20) do
    total = total(items)
    if total < threshold, do: total, else: (total * (100 - percent) / 100) |> Float.round(2)
  end

  def legacy(items, rate) do
    total(items)
  end
end
