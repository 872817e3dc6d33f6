# frozen_string_literal: true

require_relative "stockroom/item"
require_relative "stockroom/shelf"
require_relative "stockroom/pricing"
require_relative "stockroom/importer"

# What is on the shelves, and what it costs.
module Stockroom
  VERSION = "0.9.2"
end
