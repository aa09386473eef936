package nl.geldstroom.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the house, on the compiled classes of all modules. */
@Tag("arch")
class ArchitectureTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();

    private static final List<String> MODULES = List.of("core", "contracts", "funding", "examples/app");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .importPaths(
                    MODULES.stream().map(ArchitectureTest::classesOf).toList().toArray(Path[]::new));

    private static final JavaClasses LIBRARY =
            HOUSE.that(isIn("core").or(isIn("contracts")).or(isIn("funding")));

    private static final Set<String> CLOCKS = Set.of(
            "java.time.Clock",
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.MonthDay",
            "java.time.OffsetDateTime",
            "java.time.Year",
            "java.time.YearMonth",
            "java.time.ZonedDateTime");

    @ParameterizedTest
    @ValueSource(strings = {"core", "contracts", "funding", "examples/app"})
    void everyModuleIsLookedAt(String module) {
        assertThat(HOUSE.that(isIn(module))).isNotEmpty();
    }

    @Test
    void modulesDependOneWay() {
        classes().should(onlyReachModulesBeforeItsOwn()).check(HOUSE);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("nl.geldstroom.(*)..").should().beFreeOfCycles().check(HOUSE);
        slices().matching("nl.geldstroom.app.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void internalPackagesStayInsideTheirModule() {
        classes().should(notReachIntoAnotherModule()).check(HOUSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"core", "contracts", "funding", "examples/app"})
    void noModuleExportsAnInternalPackage(String module) throws IOException {
        try (InputStream in = Files.newInputStream(classesOf(module).resolve("module-info.class"))) {
            assertThat(ModuleDescriptor.read(in).exports())
                    .extracting(ModuleDescriptor.Exports::source)
                    .noneMatch(name -> name.contains(".internal"));
        }
    }

    @Test
    void namesSayWhatAThingIs() {
        classes()
                .should()
                .haveNameNotMatching(".*(Service|Manager|Utils?|Helper|Impl)(\\$.*)?")
                .check(HOUSE);
    }

    @Test
    void noFigureDependsOnTheClockOrOnChance() {
        noClasses()
                .should()
                .callCodeUnitWhere(asksTheClockOrADie())
                .because("dates and seeds are arguments")
                .check(LIBRARY);
    }

    @Test
    void nothingIsRememberedBetweenRuns() {
        fields().that().areStatic().should().beFinal().check(LIBRARY);
    }

    @Test
    void everyPackageSaysThatNullIsNoValue() {
        Set<String> without = new TreeSet<>();
        for (JavaClass type : HOUSE) {
            JavaPackage home = type.getPackage();
            if (!home.getName().endsWith(".templates")
                    && !home.tryGetPackageInfo()
                            .map(info -> info.isAnnotatedWith(NullMarked.class))
                            .orElse(false)) {
                without.add(home.getName());
            }
        }
        assertThat(without)
                .as("packages without a package-info that is @NullMarked")
                .isEmpty();
    }

    private static Path classesOf(String module) {
        return ROOT.resolve(module).resolve("target/classes");
    }

    private static String moduleOf(JavaClass type) {
        String place =
                type.getSource().map(source -> source.getUri().toString()).orElse("");
        return MODULES.stream()
                .filter(module -> place.contains("/" + module + "/target/classes/"))
                .findFirst()
                .orElse("");
    }

    private static DescribedPredicate<JavaClass> isIn(String module) {
        return DescribedPredicate.describe(
                "in " + module, type -> moduleOf(type).equals(module));
    }

    private static ArchCondition<JavaClass> onlyReachModulesBeforeItsOwn() {
        return reachNothing(
                "only use its own module and those before it",
                (from, to) -> MODULES.indexOf(moduleOf(to)) > MODULES.indexOf(moduleOf(from)));
    }

    private static ArchCondition<JavaClass> notReachIntoAnotherModule() {
        return reachNothing(
                "not use an internal package of another module",
                (from, to) -> (to.getPackageName() + ".").contains(".internal.")
                        && !moduleOf(to).equals(moduleOf(from)));
    }

    private static ArchCondition<JavaClass> reachNothing(
            String description, BiPredicate<JavaClass, JavaClass> isForbidden) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> {
                            JavaClass target = dependency.getTargetClass().getBaseComponentType();
                            return !moduleOf(target).isEmpty() && isForbidden.test(type, target);
                        })
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        };
    }

    private static DescribedPredicate<JavaCall<?>> asksTheClockOrADie() {
        return DescribedPredicate.describe("asks the clock or a die", call -> {
            CodeUnitCallTarget target = call.getTarget();
            String owner = target.getOwner().getName();
            String name = target.getName();
            return CLOCKS.contains(owner) && (name.equals("now") || name.startsWith("system"))
                    || owner.equals("java.lang.System") && (name.equals("currentTimeMillis") || name.equals("nanoTime"))
                    || owner.equals("java.lang.Math") && name.equals("random")
                    || owner.equals("java.util.UUID") && name.equals("randomUUID")
                    || owner.equals("java.util.concurrent.ThreadLocalRandom") && name.equals("current")
                    || owner.equals("java.util.Random")
                            && name.equals("<init>")
                            && target.getRawParameterTypes().isEmpty();
        });
    }
}
