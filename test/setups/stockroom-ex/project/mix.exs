defmodule Stockroom.MixProject do
  use Mix.Project

  def project do
    [app: :stockroom, version: "0.9.2", elixir: "~> 1.14", deps: []]
  end

  def application, do: [extra_applications: [:logger]]
end
