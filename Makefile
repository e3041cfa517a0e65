# The two commands of every day are `make site` and `make test`; the others are for those who work on the tool.

SWIFT_RELEASE = swift build -c release --product handbook --static-swift-stdlib -Xlinker -s
SOURCES = Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources
VENV = .venv

.PHONY: site test golden figures format lint bench browser clean

# Builds the handbook into public/ and says which page to open.
site:
	@.ci/packages site
	@$(SWIFT_RELEASE)
	@.build/release/handbook build

# Everything that has to hold: format, the Swift tests, and the finished site in a browser.
test:
	@.ci/packages test
	$(MAKE) lint
	swift build --build-tests
	swift test --skip-build --parallel
	.build/debug/handbook build --quiet --output .build/site
	$(MAKE) browser

# The finished site from outside: links, a real browser, the Nu checker, axe, the JSON schema.
browser: $(VENV)/installed
	HANDBOOK_SITE=$(CURDIR)/.build/site $(VENV)/bin/python -m pytest -q Tests/Browser

$(VENV)/installed: Tests/Browser/requirements.txt
	python3 -m venv $(VENV)
	$(VENV)/bin/pip install -q -r Tests/Browser/requirements.txt
	touch $@

# Records the expected files of all golden folders, and fails, so that nobody takes a recording for a test; the list of
# all findings is written on the way.
golden:
	swift build --product handbook
	.build/debug/handbook explain --format markdown > docs/checks.ja.md
	HANDBOOK_RECORD=1 swift test --filter Golden

# Draws content/figures/*.dot.
figures:
	@.ci/packages figures
	@$(SWIFT_RELEASE)
	@.build/release/handbook figures

format:
	swift format --in-place --recursive --parallel $(SOURCES)

lint:
	swift format lint --strict --recursive --parallel $(SOURCES)

# Times the tool beside cmark-gfm, a plain C writer, git and, when there is one, Hugo; then the search beside Pagefind in
# Chromium, and how soon the preview shows a save.
bench: $(VENV)/installed
	@.ci/packages bench
	@$(SWIFT_RELEASE)
	swift run --package-path Benchmarks -c release handbook-bench
	$(VENV)/bin/pip install -q -r Benchmarks/requirements.txt
	$(VENV)/bin/python Benchmarks/search.py .build/release/handbook content \
	  Benchmarks/.build/scratch/1000/content Benchmarks/.build/scratch/10000/content
	$(VENV)/bin/python Benchmarks/preview.py .build/release/handbook content templates

clean:
	rm -rf .build Benchmarks/.build $(VENV)
