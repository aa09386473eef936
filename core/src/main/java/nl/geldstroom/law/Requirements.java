package nl.geldstroom.law;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.geldstroom.evidence.Reliability;
import nl.geldstroom.internal.facts.FactFile;
import nl.geldstroom.text.LocalizedText;

/**
 * The articles that a contract, a shift of money, a subsidy or a budget must respect (<i>wettelijke vereisten</i>).
 *
 * <p>{@link #standard()} has those of the social domain, each in one or two sentences of our own with its source and how
 * sure it is. For example {@code Requirements.standard().of(LawId.of("wgr"))} has three, among them the forms of joint
 * arrangements in article 8.
 */
public final class Requirements {

    private final ImmutableList<Requirement> all;

    private Requirements(ImmutableList<Requirement> all) {
        this.all = all;
    }

    /** Read when first asked for, then shared: it never changes. */
    private static final class Standard {
        private static final Requirements REQUIREMENTS = read(
                FactFile.beside(Requirements.class, "requirements.csv"),
                FactFile.beside(Requirements.class, "sources.csv"),
                Acts.standard());
    }

    /** Reads a table of requirements and one of the sources that it names. */
    static Requirements read(FactFile requirements, FactFile sourceFile, Acts acts) {
        Set<String> keys = new HashSet<>();
        Map<String, LocalizedText> sources = new HashMap<>();
        sourceFile.map(row -> {
            LocalizedText source = LocalizedText.of(row.required("nl"), row.required("en"));
            sources.put(row.once("key", keys), source);
            return source;
        });
        Set<String> articles = new HashSet<>();
        return of(
                requirements.map(row -> {
                    LocalizedText source = sources.get(row.required("source"));
                    if (source == null) {
                        throw new IllegalArgumentException(
                                "The source (" + row.required("source") + ") must be a key of sources.csv.");
                    }
                    Article article = Article.of(row.once("article", articles));
                    acts.get(article.law());
                    return Requirement.builder()
                            .article(article)
                            .subject(row.constant("subject", Requirement.Subject.class))
                            .summary(LocalizedText.of(row.required("nl"), row.required("en")))
                            .source(source)
                            .reliability(row.constant("reliability", Reliability.class))
                            .build();
                }),
                acts);
    }

    /**
     * The articles of the Wmo 2015 and of the laws around it.
     *
     * @return the requirements, in the order of the acts
     */
    public static Requirements standard() {
        return Standard.REQUIREMENTS;
    }

    /**
     * A set of requirements.
     *
     * @param requirements the requirements
     * @param acts the acts that they may belong to
     * @return the set, in the given order
     * @throws IllegalArgumentException if two are of one article, or one is of an act that is not there
     */
    public static Requirements of(Iterable<Requirement> requirements, Acts acts) {
        ImmutableSet.Builder<Article> seen = ImmutableSet.builder();
        ImmutableList<Requirement> all = ImmutableList.copyOf(requirements);
        for (Requirement requirement : all) {
            acts.get(requirement.article().law());
            seen.add(requirement.article());
        }
        ImmutableSet<Article> articles = seen.build();
        if (articles.size() < all.size()) {
            Article twice = all.stream()
                    .map(Requirement::article)
                    .filter(article -> all.stream()
                                    .filter(r -> r.article().equals(article))
                                    .count()
                            > 1)
                    .findFirst()
                    .orElseThrow();
            throw new IllegalArgumentException("The article (" + twice + ") must occur once.");
        }
        return new Requirements(all);
    }

    /**
     * All requirements.
     *
     * @return them in order
     */
    public ImmutableList<Requirement> all() {
        return all;
    }

    /**
     * What an act asks.
     *
     * @param law the act
     * @return its requirements in order; empty if none is known
     */
    public ImmutableList<Requirement> of(LawId law) {
        return all.stream()
                .filter(requirement -> requirement.article().law().equals(law))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * What is asked of a subject, by whatever act.
     *
     * @param subject the subject, for example {@link Requirement.Subject#CONTRACT}
     * @return the requirements in order
     */
    public ImmutableList<Requirement> about(Requirement.Subject subject) {
        return all.stream()
                .filter(requirement -> requirement.subject() == subject)
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public String toString() {
        return all.toString();
    }
}
