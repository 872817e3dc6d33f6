# Empty gems with the names, versions and needs of real ones, and the index that bundler reads: `ruby gems.rb FOLDER`
require "rubygems/package"
require "digest"
require "fileutils"

GEMS = {
  "rack" => { "2.2.8" => {}, "3.1.8" => {}, "3.2.4" => {} },
  "rack-protection" => { "3.2.0" => { "base64" => ">= 0.1.0", "rack" => ["~> 2.2", ">= 2.2.4"] }, "4.1.1" => { "base64" => ">= 0.1.0", "logger" => ">= 1.6.0", "rack" => [">= 3.0.0", "< 4"] } },
  "rack-session" => { "2.1.1" => { "base64" => ">= 0.1.0", "rack" => ">= 3.0.0" } },
  "base64" => { "0.3.0" => {} },
  "logger" => { "1.7.0" => {} },
  "tilt" => { "2.6.1" => {} },
  "ruby2_keywords" => { "0.0.5" => {} },
  "mustermann" => { "3.0.4" => { "ruby2_keywords" => "~> 0.0.1" } },
  "sinatra" => {
    "3.2.0" => { "mustermann" => "~> 3.0", "rack" => ["~> 2.2", ">= 2.2.4"], "rack-protection" => "= 3.2.0", "tilt" => "~> 2.0" },
    "4.1.1" => { "logger" => ">= 1.6.0", "mustermann" => "~> 3.0", "rack" => [">= 3.0.0", "< 4"], "rack-protection" => "= 4.1.1", "rack-session" => [">= 2.0.0", "< 3"], "tilt" => "~> 2.0" },
  },
  "i18n" => { "1.14.7" => { "concurrent-ruby" => "~> 1.0" } },
  "concurrent-ruby" => { "1.3.4" => {}, "1.3.5" => {} },
  "tzinfo" => { "2.0.6" => { "concurrent-ruby" => "~> 1.0" } },
  "activesupport" => { "7.0.8" => { "concurrent-ruby" => ["~> 1.0", ">= 1.0.2"], "i18n" => [">= 1.6", "< 2"], "tzinfo" => "~> 2.0" }, "7.2.3" => { "base64" => ">= 0", "concurrent-ruby" => ["~> 1.0", ">= 1.3.1"], "i18n" => [">= 1.6", "< 2"], "logger" => ">= 1.4.2", "tzinfo" => ["~> 2.0", ">= 2.0.5"] } },
  "rspec-support" => { "3.13.6" => {} },
  "rspec-core" => { "3.13.6" => { "rspec-support" => "~> 3.13.0" } },
  "rspec-expectations" => { "3.13.5" => { "diff-lcs" => [">= 1.2.0", "< 2.0"], "rspec-support" => "~> 3.13.0" } },
  "rspec-mocks" => { "3.13.7" => { "diff-lcs" => [">= 1.2.0", "< 2.0"], "rspec-support" => "~> 3.13.0" } },
  "rspec" => { "3.13.2" => { "rspec-core" => "~> 3.13.0", "rspec-expectations" => "~> 3.13.0", "rspec-mocks" => "~> 3.13.0" } },
  "diff-lcs" => { "1.6.2" => {} },
  "hiredis" => { "0.6.3" => {} },
}.freeze

EXTCONF = <<~RUBY
  require "mkmf"
  abort "hiredis.h was not found. Install libhiredis-dev and try again." unless have_header("hiredis/hiredis.h")
  create_makefile "hiredis/ext/hiredis_ext"
RUBY

folder = ARGV.first
FileUtils.mkdir_p(["#{folder}/gems", "#{folder}/info", "#{folder}/work"])
index = GEMS.map do |name, versions|
  info = versions.map do |version, needs|
    Dir.chdir("#{folder}/work") do
      FileUtils.mkdir_p(["lib", "ext"])
      File.write("lib/#{name}.rb", "")
      File.write("ext/extconf.rb", EXTCONF)
      spec = Gem::Specification.new(name, version) do |one|
        one.summary = one.description = name
        one.authors = ["Robin Meyer"]
        one.homepage = "https://example.com/#{name}"
        one.license = "MIT"
        one.files = ["lib/#{name}.rb"]
        one.extensions = ["ext/extconf.rb"] and one.files << "ext/extconf.rb" if name == "hiredis"
        needs.each { |other, range| one.add_dependency(other, *range) }
      end
      Gem::DefaultUserInteraction.use_ui(Gem::SilentUI.new) { Gem::Package.build(spec) }
    end
    file = "#{folder}/gems/#{name}-#{version}.gem"
    FileUtils.mv("#{folder}/work/#{name}-#{version}.gem", file)
    "#{version} #{needs.map { |other, range| "#{other}:#{[*range].join("&")}" }.join(",")}|checksum:#{Digest::SHA256.file(file)}"
  end
  text = "---\n#{info.join("\n")}\n"
  File.write("#{folder}/info/#{name}", text)
  "#{name} #{versions.keys.join(",")} #{Digest::MD5.hexdigest(text)}"
end
File.write("#{folder}/versions", "created_at: 2025-01-01T00:00:00Z\n---\n#{index.join("\n")}\n")
File.write("#{folder}/names", "---\n#{GEMS.keys.sort.join("\n")}\n")
