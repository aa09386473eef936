/*
 * The national scenario as C: the same equations as the flat Java loops, every amount rounded and the books checked after
 * every month in every draw. Strict arithmetic: no fast-math, no fused multiply-add.
 *
 *   gcc -O3 -march=native -ffp-contract=off -std=gnu11 -pthread peer.c -o peer -lm
 *   ./peer DRAWS TOTALS THREADS RUNS
 *
 * Reads the file of draws (its layout is told in PeersDraws), runs, writes the totals (quantity, year, draw), and prints one
 * line of JSON: the seconds of each run, reading and writing left out, and the peak of memory.
 */
#include <math.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum {
  W = 128, LINES = 8, MUNICIPAL = 6, ROWS = LINES + MUNICIPAL, YEARS = 15, MONTHS = 12 * YEARS, ONCE = 15, NUMBERS = 32,
  TO = 0, HELP = 3, FROM = 4, NURSING = 6, HOMES = 7, START = 24, PHASE_IN = 60, TEAM_MONTHS = 36, QUANTITIES = 7,
  COSTS = 0, INCOMES = 8, MEANS = 14, GRANTED = 17, WORTH = 18, WORTH_FROM = 21, ACCOUNTS = 23
};
enum { UNIT, DEMAND, LOSS, DUTY, S_LAG, S_LIFE, S_VALUE, S_CASH, C_LAG, C_LIFE, C_VALUE, C_CASH, CASHABLE, REFILL, AGAIN };
enum { BALANCE, DIFFERENCE = 3, VALUE = 6 };

#define LIMIT 0x1p50
#define ROW double *restrict
#define CROW const double *restrict
#define EACH for (int i = 0; i < W; i++)

static int towns, draws, padded;
static double *amounts, *volume, *price, *once, *share, *totals;
static atomic_int next_block;

typedef double Cells[W] __attribute__((aligned(64)));

typedef struct { Cells first, second, stock, out1, out2, effect; } Effect;

typedef struct {
  Cells year[ROWS], bounds[2][ROWS], month[ROWS];
  Cells moved, reduction, released, spent, induced, lost, again, inflow, gross, saved, worse, part, result, balance;
  Cells account[ACCOUNTS], sum, size, broken, largest;
  Cells total[QUANTITIES][YEARS];
  Effect support, care;
} Block;

static inline double least(double a, double b) { return a < b ? a : b; }
static inline double most(double a, double b) { return a > b ? a : b; }

static double twelfth(double year, int k) { return rint((year * k) / 12) - rint((year * (k - 1)) / 12); }

static void add(ROW out, CROW more) { EACH out[i] += more[i]; }
static void take(ROW out, CROW less) { EACH out[i] -= less[i]; }
static void subtract(ROW out, CROW a, CROW b) { EACH out[i] = a[i] - b[i]; }
static void product(ROW out, CROW factor, CROW of) { EACH out[i] = rint(factor[i] * of[i]); }

static void grow(ROW amount, CROW g, CROW p) { EACH amount[i] = rint((amount[i] * (1 + g[i])) * (1 + p[i])); }

static void split(ROW month, ROW until, CROW before, CROW year, double k) {
  EACH {
    double bound = rint((year[i] * k) / 12);
    until[i] = bound;
    month[i] = bound - before[i];
  }
}

static void delay(Effect *restrict of, CROW inflow, CROW lag, CROW life) {
  EACH {
    double out1 = (of->first[i] * 2) / lag[i];
    double out2 = (of->second[i] * 2) / lag[i];
    double effect = of->stock[i] / life[i];
    of->first[i] = of->first[i] + (inflow[i] - out1);
    of->second[i] = of->second[i] + (out1 - out2);
    of->stock[i] = of->stock[i] + (out2 - effect);
    of->effect[i] = effect;
  }
}

static void shift(Block *restrict b, CROW x, double path, const double *restrict const *p) {
  CROW need = b->month[FROM];
  CROW own = b->month[LINES + FROM];
  CROW duty = p[DUTY];
  CROW unit = p[UNIT];
  CROW demand = p[DEMAND];
  CROW loss = p[LOSS];
  EACH b->moved[i] = least(most(rint((x[i] * path) * need[i]), 0), most(need[i], 0));
  EACH b->reduction[i] = b->moved[i] - rint(duty[i] * b->moved[i]);
  EACH b->released[i] = least(b->reduction[i], most(need[i], 0));
  EACH b->spent[i] = rint(unit[i] * b->moved[i]);
  EACH b->induced[i] = rint(demand[i] * b->spent[i]);
  EACH b->lost[i] = least(rint(loss[i] * b->reduction[i]), most(own[i], 0));
}

static void reinvest(Block *restrict b, CROW part, double now) {
  EACH {
    double yield = most(b->result[i], 0);
    b->again[i] = least(rint((part[i] * now) * yield), yield);
  }
  EACH b->inflow[i] = (b->spent[i] + b->induced[i]) + b->again[i];
}

static void value(Block *b, int y, CROW amount, int payer, int measure) {
  add(b->account[WORTH + payer], amount);
  take(b->account[WORTH_FROM + measure], amount);
  add(b->total[VALUE][y], amount);
}

static void help_saved(Block *restrict b, int y, const double *const *p) {
  CROW need = b->month[HELP];
  product(b->part, p[S_VALUE], b->support.effect);
  value(b, y, b->part, 0, 0);
  product(b->gross, p[S_CASH], b->support.effect);
  EACH b->saved[i] = least(most(b->gross[i], 0), most(need[i], 0));
  EACH b->worse[i] = most(0 - b->gross[i], 0);
}

static void municipal(Block *restrict b, int y, double team, double grant) {
  for (int line = 0; line < LINES; line++) add(b->account[COSTS + line], b->month[line]);
  for (int line = 0; line < MUNICIPAL; line++) take(b->account[INCOMES + line], b->month[LINES + line]);
  EACH b->account[COSTS + TO][i] += b->inflow[i] + team;
  take(b->account[COSTS + FROM], b->released);
  add(b->account[INCOMES + FROM], b->lost);
  EACH b->account[COSTS + HELP][i] += b->worse[i] - b->saved[i];
  EACH b->account[GRANTED][i] -= grant;
  EACH b->result[i] =
      (((b->released[i] + b->saved[i]) - (b->spent[i] + b->induced[i])) - (b->lost[i] + b->worse[i])) - team;
  Cells *restrict m = b->month;
  EACH b->sum[i] = ((m[0][i] + m[1][i]) + (m[2][i] + m[3][i])) + (m[4][i] + m[5][i]);
  EACH b->balance[i] = ((m[8][i] + m[9][i]) + (m[10][i] + m[11][i])) + (m[12][i] + m[13][i]) + grant;
  take(b->balance, b->sum);
  subtract(b->part, b->result, b->again);
  add(b->total[DIFFERENCE][y], b->part);
  add(b->balance, b->part);
  add(b->total[BALANCE][y], b->balance);
  add(b->account[MEANS], b->balance);
}

static void payer(Block *restrict b, int y, int who, int line) {
  EACH b->worse[i] = b->saved[i] - most(0 - b->part[i], 0);
  add(b->total[DIFFERENCE + who][y], b->worse);
  take(b->account[COSTS + line], b->worse);
  subtract(b->balance, b->worse, b->month[line]);
  add(b->total[BALANCE + who][y], b->balance);
  add(b->account[MEANS + who], b->balance);
}

static void care_saved(Block *restrict b, int y, const double *const *p) {
  CROW homes = b->month[HOMES];
  CROW nursing = b->month[NURSING];
  CROW refill = p[REFILL];
  CROW cashable = p[CASHABLE];
  product(b->gross, p[C_VALUE], b->care.effect);
  EACH b->part[i] = rint(0.4 * b->gross[i]);
  value(b, y, b->part, 2, 1);
  take(b->gross, b->part);
  value(b, y, b->gross, 1, 1);

  product(b->gross, p[C_CASH], b->care.effect);
  EACH b->part[i] = rint(0.4 * b->gross[i]);
  EACH b->saved[i] = least(most(b->part[i], 0), most(homes[i], 0));
  EACH b->saved[i] = b->saved[i] - rint(refill[i] * b->saved[i]);
  payer(b, y, 2, HOMES);

  EACH b->part[i] = b->gross[i] - b->part[i];
  EACH b->saved[i] = least(rint(cashable[i] * most(b->part[i], 0)), most(nursing[i], 0));
  payer(b, y, 1, NURSING);
}

static void conserve(Block *restrict b) {
  memset(b->sum, 0, sizeof b->sum);
  memset(b->size, 0, sizeof b->size);
  for (int a = 0; a < ACCOUNTS; a++) {
    CROW account = b->account[a];
    EACH b->sum[i] += account[i];
    EACH b->size[i] += fabs(account[i]);
    EACH b->broken[i] += fabs(account[i] - rint(account[i]));
  }
  EACH b->broken[i] += fabs(b->sum[i]);
  EACH b->largest[i] = most(b->largest[i], b->size[i]);
}

/* Whether the books balanced in every month. */
static void require_balance(const Block *b, int town) {
  for (int i = 0; i < W; i++) {
    if (!(b->broken[i] == 0 && b->largest[i] < LIMIT)) {
      fprintf(stderr, "The books of municipality %d do not balance: %g of %g.\n", town, b->broken[i], b->largest[i]);
      exit(1);
    }
  }
}

static void municipality(Block *b, int town, int at) {
  const double *numbers = amounts + (size_t)NUMBERS * town;
  for (int row = 0; row < ROWS; row++) {
    double amount = numbers[row] - (row == LINES + TO ? numbers[2 * LINES] : 0);
    EACH b->year[row][i] = amount;
  }
  memset(b->account, 0, sizeof b->account);
  memset(&b->support, 0, sizeof b->support);
  memset(&b->care, 0, sizeof b->care);
  memset(b->result, 0, sizeof b->result);
  const double *p[ONCE];
  for (int i = 0; i < ONCE; i++) p[i] = once + (size_t)i * padded + at;
  for (int t = 0; t < MONTHS; t++) {
    int y = t / 12, k = t % 12 + 1;
    if (k == 1) {
      for (int row = 0; row < ROWS && y > 0; row++) {
        size_t from = ((size_t)y * LINES + row % LINES) * padded + at;
        grow(b->year[row], volume + from, price + from);
      }
      memset(b->bounds[t % 2], 0, sizeof b->bounds[0]);
    }
    for (int row = 0; row < ROWS; row++) {
      split(b->month[row], b->bounds[(t + 1) % 2][row], b->bounds[t % 2][row], b->year[row], k);
    }
    int age = t - START + 1;
    shift(b, share + (size_t)town * padded + at, age < 1 ? 0 : fmin((double)age / PHASE_IN, 1), p);
    reinvest(b, p[AGAIN], t >= START ? 1 : 0);
    double team = t >= START && t < START + TEAM_MONTHS ? twelfth(numbers[NUMBERS - 1], k) : 0;
    delay(&b->support, b->inflow, p[S_LAG], p[S_LIFE]);
    delay(&b->care, b->inflow, p[C_LAG], p[C_LIFE]);
    help_saved(b, y, p);
    municipal(b, y, team, twelfth(numbers[2 * LINES + y], k));
    care_saved(b, y, p);
    conserve(b);
  }
  require_balance(b, town);
}

static void *work(void *unused) {
  Block *b = aligned_alloc(64, sizeof(Block));
  for (int at = atomic_fetch_add(&next_block, W); at < draws; at = atomic_fetch_add(&next_block, W)) {
    memset(b, 0, sizeof *b);
    for (int town = 0; town < towns; town++) municipality(b, town, at);
    int n = draws - at < W ? draws - at : W;
    for (int q = 0; q < QUANTITIES; q++) {
      for (int y = 0; y < YEARS; y++) {
        memcpy(totals + ((size_t)q * YEARS + y) * draws + at, b->total[q][y], n * sizeof(double));
      }
    }
  }
  free(b);
  return unused;
}

/* Rows get room for whole blocks; what lies beyond the draws repeats the last one, so that no draw is strange. */
static double *rows(FILE *file, size_t count) {
  double *all = aligned_alloc(64, count * padded * sizeof(double));
  for (size_t row = 0; row < count; row++) {
    double *to = all + row * padded;
    if (fread(to, sizeof(double), draws, file) != (size_t)draws) {
      fprintf(stderr, "The file of draws is too short.\n");
      exit(1);
    }
    for (int i = draws; i < padded; i++) to[i] = to[draws - 1];
  }
  return all;
}

/* The largest part of memory that the process ever had. The kernel's ru_maxrss would count the one that started it too. */
static long peak_kilobytes(void) {
  FILE *file = fopen("/proc/self/status", "r");
  char line[256];
  long peak = 0;
  while (file && fgets(line, sizeof line, file)) {
    if (!strncmp(line, "VmHWM:", 6)) peak = atol(line + 6);
  }
  if (file) fclose(file);
  return peak;
}

static int member(const char *header, const char *name) {
  const char *at = strstr(header, name);
  return at ? atoi(at + strlen(name)) : -1;
}

int main(int argc, char **argv) {
  FILE *file = argc == 5 ? fopen(argv[1], "rb") : NULL;
  char magic[8];
  uint64_t length;
  if (!file || fread(magic, 8, 1, file) != 1 || memcmp(magic, "GSDRAWS1", 8) || fread(&length, 8, 1, file) != 1) {
    fprintf(stderr, "usage: peer DRAWS TOTALS THREADS RUNS\n");
    return 2;
  }
  char *header = calloc(length + 1, 1);
  if (fread(header, 1, length, file) != length) return 2;
  towns = member(header, "\"municipalities\":");
  draws = member(header, "\"draws\":");
  padded = (draws + W - 1) / W * W;
  if (member(header, "\"lines\":") != LINES || member(header, "\"years\":") != YEARS || member(header, "\"once\":") != ONCE) {
    fprintf(stderr, "The file of draws has other lines, years or parameters.\n");
    return 2;
  }
  amounts = malloc((size_t)towns * NUMBERS * sizeof(double));
  if (fread(amounts, sizeof(double), (size_t)towns * NUMBERS, file) != (size_t)towns * NUMBERS) return 2;
  volume = rows(file, YEARS * LINES);
  price = rows(file, YEARS * LINES);
  once = rows(file, ONCE);
  share = rows(file, towns);
  fclose(file);
  totals = calloc((size_t)QUANTITIES * YEARS * draws, sizeof(double));

  int threads = atoi(argv[3]), runs = atoi(argv[4]);
  printf("{\"seconds\":[");
  for (int run = 0; run < runs; run++) {
    struct timespec from, to;
    clock_gettime(CLOCK_MONOTONIC, &from);
    atomic_store(&next_block, 0);
    pthread_t others[64];
    for (int i = 1; i < threads; i++) pthread_create(&others[i], NULL, work, NULL);
    work(NULL);
    for (int i = 1; i < threads; i++) pthread_join(others[i], NULL);
    clock_gettime(CLOCK_MONOTONIC, &to);
    printf("%s%.6f", run ? "," : "", (to.tv_sec - from.tv_sec) + (to.tv_nsec - from.tv_nsec) / 1e9);
  }
  printf("],\"peakKilobytes\":%ld}\n", peak_kilobytes());

  file = fopen(argv[2], "wb");
  if (!file || fwrite(totals, sizeof(double), (size_t)QUANTITIES * YEARS * draws, file) != (size_t)QUANTITIES * YEARS * draws) {
    return 1;
  }
  return fclose(file) == 0 ? 0 : 1;
}
