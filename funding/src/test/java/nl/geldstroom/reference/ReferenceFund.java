package nl.geldstroom.reference;

import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.geldstroom.law.LawId;
import nl.geldstroom.measure.ExtraSpending.Timing;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.measure.PayOut;
import nl.geldstroom.measure.Pledge;
import nl.geldstroom.measure.PreventionFund;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.provision.ProvisionKind;
import nl.geldstroom.wall.Flow;

/** The equations of prevention funds and of the purses that fill them, for the reference interpreter. */
final class ReferenceFund {

    private final ReferenceInterpreter books;

    /** The funds by the party that holds them. */
    private final SortedMap<PartyId, Account> accounts = new TreeMap<>();

    /** By payer with budget lines: what was drawn since January. */
    private final Map<PartyId, Double> drawnSinceJanuary = new HashMap<>();

    ReferenceFund(ReferenceInterpreter books) {
        this.books = books;
    }

    /** A fund from month to month. */
    private static final class Account {
        final PreventionFund of;

        /** What each payer paid in since the start, by the payers' ids. */
        final SortedMap<PartyId, Double> paidIn = new TreeMap<>();

        /** What each wanted to pay this month, and what of it the walls let through. */
        final Map<PartyId, Double> wanted = new HashMap<>();

        final Map<PartyId, Double> paid = new HashMap<>();
        double balance;
        double held;
        double out;
        double back;

        Account(PreventionFund of) {
            this.of = of;
            of.pledges().forEach(pledge -> paidIn.put(pledge.payer(), 0.0));
        }
    }

    /** What somebody asks of a purse this month: the payer of another fund, or the plan of a line. */
    private record Ask(String measure, Optional<LineId> line, double want) {}

    boolean takes(Measure measure) {
        if (measure instanceof PreventionFund one) {
            accounts.put(one.fund().id(), new Account(one));
            return true;
        }
        return false;
    }

    // ---------------------------------------------------------------- what is pledged

    /** What each payer wants to pay in, as the walls see it. */
    void wish(List<ReferenceInterpreter.Part> parts) {
        for (Account account : accounts.values()) {
            for (Pledge pledge : account.of.pledges()) {
                double want = pledged(account.of, pledge) + topUp(account.of, pledge);
                account.wanted.put(pledge.payer(), want);
                parts.add(books.payment(part(account.of, pledge.payer()), flow(account.of, pledge), want));
            }
        }
    }

    private static String part(PreventionFund of, PartyId payer) {
        return of.id() + "/" + payer;
    }

    /** The payer's usual money, under the law of the pledge, for prevention by the fund, which no law earmarks. */
    private static Flow flow(PreventionFund of, Pledge pledge) {
        LawId usual = switch (pledge.payer().scheme()) {
            case "uzovi" -> LawId.ZVW;
            case "zk" -> LawId.WLZ;
            default -> LawId.NONE;
        };
        return Flow.builder()
                .money(Flow.usualMoneyOf(pledge.payer()))
                .payer(pledge.payer())
                .law(pledge.law().orElse(usual))
                .recipient(of.fund().id())
                .toLaw(LawId.NONE)
                .provision(ProvisionKind.PREVENTION)
                .purpose(of.purpose().orElse("prevention-fund"))
                .build();
    }

    private boolean lasts(PreventionFund of) {
        Year year = Year.of(books.month().getYear());
        return !year.isBefore(of.from()) && !year.isAfter(of.to());
    }

    /** The month's part of what is paid in over a year, or in January. */
    private double payment(PreventionFund of, double year) {
        if (!lasts(of)) {
            return 0;
        }
        if (of.paidIn().orElse(Timing.EVENLY) == Timing.JANUARY) {
            return books.month().getMonthValue() == 1 ? year : 0;
        }
        return books.monthOf(year);
    }

    private double ofYear(SortedMap<Year, Money> amounts) {
        return amounts.getOrDefault(Year.of(books.month().getYear()), Money.ZERO)
                .cents();
    }

    private double pledged(PreventionFund of, Pledge pledge) {
        if (pledge.share().isEmpty()) {
            return payment(of, ofYear(pledge.amounts()));
        }
        SortedMap<PartyId, Share> shares = new TreeMap<>();
        of.pledges().forEach(one -> one.share().ifPresent(share -> shares.put(one.payer(), share)));
        return partOf(payment(of, ofYear(of.contributions())), shares, pledge.payer());
    }

    /** r(S_i·A) - r(S_(i-1)·A), the last bound being A itself. */
    private static <K extends Comparable<K>> double partOf(double whole, SortedMap<K, Share> shares, K of) {
        BigDecimal sum = BigDecimal.ZERO;
        double before = 0;
        for (Map.Entry<K, Share> one : shares.entrySet()) {
            sum = sum.add(one.getValue().value());
            double bound =
                    one.getKey().equals(shares.lastKey()) ? whole : ReferenceInterpreter.r(sum.doubleValue() * whole);
            if (one.getKey().equals(of)) {
                return bound - before;
            }
            before = bound;
        }
        throw new IllegalArgumentException("No share of " + of);
    }

    private double topUp(PreventionFund of, Pledge pledge) {
        if (pledge.ofSavings().isEmpty()) {
            return 0;
        }
        double s = pledge.ofSavings().get().value().doubleValue();
        return payment(of, ReferenceInterpreter.r(s * books.cashedLastYear(pledge.payer())));
    }

    // ---------------------------------------------------------------- a month

    /** Purses grant, funds pay, and a fund that closes gives back. */
    void pay(Map<String, Double> allowed) {
        if (books.month().getMonthValue() == 1) {
            drawnSinceJanuary.clear();
        }
        List<Account> payersFirst = payersFirst();
        Map<PartyId, List<Ask>> asks = new HashMap<>();
        for (Account account : accounts.values()) {
            for (Pledge pledge : account.of.pledges()) {
                double want = allowed.getOrDefault(part(account.of, pledge.payer()), 0.0);
                ask(asks, pledge.payer(), new Ask(account.of.id(), Optional.empty(), want));
            }
            for (PayOut payOut : account.of.payOuts()) {
                Ask ask = new Ask(account.of.id(), Optional.of(payOut.line()), planned(account.of, payOut));
                ask(asks, account.of.fund().id(), ask);
            }
        }
        for (PartyId payer : asks.keySet()) {
            if (!accounts.containsKey(payer)) {
                payIn(payer, asks.get(payer), availableTo(payer));
            }
        }
        for (Account account : payersFirst) {
            spend(account, asks.getOrDefault(account.of.fund().id(), List.of()));
        }
        for (int i = payersFirst.size() - 1; i >= 0; i--) {
            close(payersFirst.get(i));
        }
    }

    private static void ask(Map<PartyId, List<Ask>> asks, PartyId of, Ask ask) {
        List<Ask> all = asks.computeIfAbsent(of, key -> new ArrayList<>());
        all.add(ask);
        all.sort(Comparator.comparing(Ask::measure)
                .thenComparing(one -> one.line().map(LineId::toString).orElse("")));
    }

    /** A fund that pays another comes before it. */
    private List<Account> payersFirst() {
        List<Account> sorted = new ArrayList<>();
        List<Account> left = new ArrayList<>(accounts.values());
        while (!left.isEmpty()) {
            Account next = left.stream()
                    .filter(one -> left.stream()
                            .noneMatch(other ->
                                    one.paidIn.containsKey(other.of.fund().id())))
                    .findFirst()
                    .orElseThrow();
            sorted.add(next);
            left.remove(next);
        }
        return sorted;
    }

    /** What the lines of a payer cost over a year, less what it drew since January; a party without lines is not limited. */
    private double availableTo(PartyId payer) {
        double needs = 0;
        boolean pays = false;
        for (Map.Entry<LineId, Double> need : books.needsOf(payer).entrySet()) {
            needs += need.getValue();
            pays = true;
        }
        return pays
                ? Math.max(Math.max(12 * needs, 0) - drawnSinceJanuary.getOrDefault(payer, 0.0), 0)
                : Double.POSITIVE_INFINITY;
    }

    private void payIn(PartyId payer, List<Ask> asks, double available) {
        double[] granted =
                ReferenceInterpreter.grant(asks.stream().mapToDouble(Ask::want).toArray(), available);
        for (int i = 0; i < granted.length; i++) {
            drawnSinceJanuary.merge(payer, granted[i], Double::sum);
            pay(payer, asks.get(i), granted[i]);
        }
    }

    private void pay(PartyId payer, Ask ask, double paid) {
        Account into = accounts.values().stream()
                .filter(one -> one.of.id().equals(ask.measure()))
                .findFirst()
                .orElseThrow();
        String id = into.of.id();
        into.paid.put(payer, paid);
        into.paidIn.merge(payer, paid, Double::sum);
        books.act(id + "/paid/" + payer, account(into.of.fund().id()), account(payer), paid);
        books.observe(id + "/unpaid/" + payer, ask.want() - paid);
    }

    private String account(PartyId party) {
        return (accounts.containsKey(party) ? "fund/" : "means/") + party;
    }

    private double planned(PreventionFund of, PayOut payOut) {
        if (!lasts(of)) {
            return 0;
        }
        if (payOut.share().isEmpty()) {
            return books.monthOf(ofYear(payOut.amounts()));
        }
        SortedMap<LineId, Share> shares = new TreeMap<>();
        of.payOuts().forEach(one -> one.share().ifPresent(share -> shares.put(one.line(), share)));
        return partOf(books.monthOf(ofYear(of.spending())), shares, payOut.line());
    }

    /** What a fund holds it grants to its own plans and to the funds that it fills. */
    private void spend(Account account, List<Ask> asks) {
        PreventionFund of = account.of;
        String fund = "fund/" + of.fund().id();
        double j = of.interest()
                .map(rate -> books.value(of.id() + "/interest", rate.parameter()))
                .orElse(0.0);
        double interest = lasts(of) ? ReferenceInterpreter.r((account.balance * j) / 12) : 0;
        books.act(of.id() + "/interest", fund, "interest/" + of.fund().id(), interest);
        account.held = account.balance + interest;
        for (PartyId payer : account.paidIn.keySet()) {
            account.held += account.paid.getOrDefault(payer, 0.0);
        }
        double[] granted =
                ReferenceInterpreter.grant(asks.stream().mapToDouble(Ask::want).toArray(), account.held);
        account.out = 0;
        account.back = 0;
        for (int i = 0; i < granted.length; i++) {
            Ask ask = asks.get(i);
            account.out += granted[i];
            if (ask.line().isPresent()) {
                LineId line = ask.line().get();
                books.act(of.id() + "/payOut/" + line, books.meansOf(line), fund, granted[i]);
                books.invest(of.id() + "/spent/" + line, line, granted[i]);
                books.observe(of.id() + "/short/" + line, ask.want() - granted[i]);
            } else {
                pay(of.fund().id(), ask, granted[i]);
            }
        }
    }

    /** In December of the last year everybody gets back by what it really paid in. */
    private void close(Account account) {
        PreventionFund of = account.of;
        double left = (account.held - account.out) + account.back;
        boolean closes = books.month().equals(of.to().atMonth(12));
        double[] refunds = ReferenceInterpreter.cumulative(
                account.paidIn.values().stream().mapToDouble(cents -> cents).toArray(), closes ? left : 0);
        account.balance = left;
        int i = 0;
        for (PartyId payer : account.paidIn.keySet()) {
            books.act(
                    of.id() + "/refund/" + payer,
                    account(payer),
                    "fund/" + of.fund().id(),
                    refunds[i]);
            account.balance -= refunds[i];
            if (accounts.containsKey(payer)) {
                accounts.get(payer).back += refunds[i];
            }
            i++;
        }
        books.observe(of.id() + "/balance", account.balance);
    }
}
