//! The graph of a walk: the ways on, past a moment and out, and that every walk keeps to them.

use encounter::encounter::Encounter;
use encounter::encounter::outcome::outcomes;
use encounter::report::graph::walk::{Edge, Kind, Walk};
use encounter::scenario::Scenario;

use super::mini::{M, Mini, choose, choose_as_is, mini};

fn good(id: &str, phase: &'static str) -> M {
    choose(id, phase, &["good +a1", "bad -a1"])
}

/// `one>two`, with `)` for a way past something, `~` for a way out.
fn ways(scenario: &Scenario) -> String {
    let id = |at: usize| scenario.moments.get(at).map_or("end", |moment| moment.id.as_str());
    let way = |edge: &Edge| {
        let sign = match (edge.kind, edge.around) {
            (Kind::On, false) => ">",
            (Kind::On, true) => ")",
            (Kind::Leaves, false) => "~",
            (Kind::Leaves, true) => "~)",
        };
        format!("{}{sign}{}", edge.from.map_or("start", id), id(edge.to))
    };
    let all = Walk::of(scenario).edges.iter().map(way).collect::<Vec<_>>().join(" ");
    // What the fillers of other phases add is the same everywhere.
    all.replace("filler-", "")
}

#[test]
fn ways_lead_on_past_and_out() {
    let needs = || choose("ask", "needs", &["good +a1", "bad -a1", "go -b1 leaves"]);
    let table: [(Mini, &str); 5] = [
        (
            mini([needs()]),
            "start>arrival arrival>waiting waiting>ask ask>sales-talk ask~aftercare \
             sales-talk>closing closing>departure departure>aftercare aftercare>end",
        ),
        // Two in a row that may not hold: both, either or none.
        (
            mini([
                good("low", "arrival").when("{trust: {below: 40}}"),
                good("met", "arrival").when("{met: [a1]}"),
                good("last", "arrival"),
                needs(),
            ]),
            "start>low start)met start)last low>met low)last met>last last>waiting \
             waiting>ask ask>sales-talk ask~aftercare sales-talk>closing closing>departure \
             departure>aftercare aftercare>end",
        ),
        // Who has left meets the moment for leavers, who has not does not, and each skips the other's.
        (
            mini([
                needs(),
                good("gone", "departure").when("{left: true}"),
                good("here", "aftercare").when("{left: false}"),
                good("both", "aftercare"),
            ]),
            "start>arrival arrival>waiting waiting>ask ask>sales-talk ask~gone \
             sales-talk>closing closing>departure departure>here gone>both here>both both>end",
        ),
        // More than the leaving: the next one may hold instead, then the first of aftercare.
        (
            mini([
                needs(),
                good("praised", "closing").when("{left: true, met: [a1]}"),
                good("here", "aftercare").when("{left: false}"),
                good("any", "aftercare").when("[{left: true, lacks: [a1]}, {met: [b1]}]"),
                good("both", "aftercare"),
            ]),
            "start>arrival arrival>waiting waiting>ask ask>sales-talk ask~praised ask~)any \
             ask~)both sales-talk>closing closing>departure praised>departure departure>here \
             departure>any departure)both here>any here)both any>both both>end",
        ),
        // Leaving in aftercare only goes on; what is for leavers can then come.
        (
            mini([
                good("first", "aftercare"),
                choose("second", "aftercare", &["good +a1", "go -b1 leaves"]),
                good("sorry", "aftercare").when("{left: true}"),
            ]),
            "start>arrival arrival>waiting waiting>needs needs>sales-talk sales-talk>closing \
             closing>departure departure>first first>second second>sorry second>end sorry>end",
        ),
    ];
    for (mini, wanted) in table {
        assert_eq!(ways(&mini.head("trust: 100").build()), wanted);
    }
}

#[test]
fn trust_runs_out_only_where_it_can_and_not_before_the_needs_phase() {
    for (trust, out) in [
        (11, "ask sales-talk closing departure"),
        (40, "ask sales-talk closing departure"),
        (44, "ask sales-talk closing departure"),
        (45, "sales-talk closing departure"),
        (60, "closing departure"),
        (78, ""),
    ] {
        let scenario = mini([
            good("one", "arrival"),
            choose("grave", "waiting", &["good +a1", "lie -g3"]),
            good("ask", "needs"),
        ]);
        let all = ways(&scenario.head(&format!("trust: {trust}")).build());
        let leaving = all.split(' ').filter_map(|way| way.strip_suffix("~aftercare"));
        assert_eq!(leaving.collect::<Vec<_>>().join(" "), out, "{trust}");
    }
}

#[test]
fn every_moment_tells_how_the_customer_can_leave() {
    let scenario = mini([
        good("one", "arrival"),
        choose_as_is("two", "needs", &["stay +a1", "go -a1 leaves", "rush -b1 leaves"]),
        good("three", "departure"),
    ])
    .head("trust: 25")
    .build();
    let stops = Walk::of(&scenario).stops;
    let of = |id: &str| &stops[scenario.moment_index(id).unwrap()];
    assert_eq!((&of("one").leaving[..], of("one").trust_zero), (&[][..], false));
    assert_eq!((&of("two").leaving[..], of("two").trust_zero), (&[1, 2][..], true));
    assert!(of("three").trust_zero);
}

/// Every walk there is goes by the ways of the graph.
#[test]
fn no_walk_strays_from_the_graph() {
    let scenario = mini([
        choose("one", "arrival", &["good +a1", "lie -g3"]),
        good("two", "waiting").when("{trust: {below: 40}}"),
        choose("ask", "needs", &["good +b1", "bad -g3", "go -b1 leaves"]),
        good("gone", "closing").when("{left: true, violated: [g3]}"),
        good("chosen", "departure").when("{chose: {ask: bad}}"),
        good("sorry", "aftercare").when("[{left: true}, {met: [b1]}]"),
        good("last", "aftercare"),
    ])
    .head("trust: 44")
    .build();
    let walk = Walk::of(&scenario);
    let mut open = vec![Encounter::new(&scenario)];
    let mut ends = 0;
    while let Some(encounter) = open.pop() {
        let Some(moment) = encounter.moment() else {
            ends += 1;
            continue;
        };
        for outcome in outcomes(moment) {
            let mut next = encounter.clone();
            let from = encounter.state().at;
            next.answer(outcome.answer).unwrap();
            let to = next.state().at;
            let fits = |edge: &&Edge| (edge.from, edge.to) == (Some(from), to);
            assert!(walk.edges.iter().any(|edge| fits(&edge)), "{from} to {to}");
            open.push(next);
        }
    }
    assert!(ends > 100, "{ends}");
}
