package nl.geldstroom.clause;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;

/** The clauses of the standard by their words. */
final class ContractStandard {

    static final ImmutableMap<String, Clause> BY_WORD = ImmutableMap.<String, Clause>builder()
            .put("extension", ExtensionRight.standard())
            .put("revision", RevisionClause.standard())
            .put("ceiling", CeilingProcedure.standard())
            .put("pooledCeilings", PooledCeilings.standard())
            .put("tooLittleActivity", TooLittleActivity.standard())
            .put("handOver", HandOver.standard())
            .put("acceptanceDuty", new AcceptanceDuty())
            .put("indexationFormula", IndexationFormula.standard())
            .put("continuity", new ContinuityWatch())
            .put("waitingTimes", WaitingTimes.standard())
            .put("intakeStop", IntakeStop.standard())
            .put("endingOfHelp", EndingOfHelp.standard())
            .put("subcontracting", new Subcontracting())
            .put("recovery", Recovery.standard())
            .put("discount", DefaultDiscount.standard())
            .put("setOff", new SetOff())
            .put("changeOfLaw", ChangeOfLaw.standard())
            .put("liability", Liability.standard())
            .put("endOfReimbursement", new EndOfReimbursement())
            .put("newStandard", NewStandard.standard())
            .buildOrThrow();

    static final ImmutableSet<Clause> ALL = ImmutableSet.copyOf(BY_WORD.values());

    private ContractStandard() {}
}
