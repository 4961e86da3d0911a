choose-life-papers = Papers for all of these
life-papers = { $name }. Papers for the following, each written once:
life-thing = { $n }: { $name }
life-for = for { $steps }
life-covered = Done with the linked procedure, these need no filing of their own: { $names }.
linked-offer = There is a linked procedure ({ $name }): one filing in the place of { $filings }.
linked-own = One filing in the place of { $filings }: { $names }.
linked-spared = That spares { $spared }.
linked-papers = { $papers ->
    [one] { $papers } paper
   *[other] { $papers } papers
  }
linked-visits = { $visits ->
    [one] { $visits } visit
   *[other] { $visits } visits
  }
