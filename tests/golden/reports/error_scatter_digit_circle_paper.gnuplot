set encoding utf8
set terminal svg size 1176,404 noenhanced font 'DejaVu Sans,11' background '#ffffff'
set multiplot title "Motif errors against end-to-end error, digit_circle (preset paper), seeds 1-3" font ',13' textcolor rgb '#222222'
unset label
unset arrow
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.0680272109
set rmargin at screen 0.323129252
set tmargin at screen 0.826732673
set bmargin at screen 0.148514851
set title "False-positive error (FPE)" textcolor rgb '#222222' offset 0,-0.6
set logscale x
set xrange [0.0538461538:94.9]
set xtics ("0.1\045\045" 0.1, "1\045\045" 1, "10\045\045" 10)
set xlabel "End-to-end error (E2EE)" textcolor rgb '#222222' offset 0,0.6
set logscale y
set yrange [0.000769230769:129.987]
set ytics ("0.001\045\045" 0.001, "0.01\045\045" 0.01, "0.1\045\045" 0.1, "1\045\045" 1, "10\045\045" 10, "100\045\045" 100)
set ylabel "" textcolor rgb '#222222' offset 1,0
plot '-' using 1:2 with points linewidth 1.5 dashtype 2 pointtype 6 pointsize 0.7 linecolor rgb '#80009e73' notitle, \
     '-' using 1:2 with points linecolor rgb '#0072b2' linewidth 2 dashtype 1 pointtype 7 pointsize 0.9 notitle, \
     '-' using 1:2 with points linecolor rgb '#d55e00' linewidth 2 dashtype 1 pointtype 5 pointsize 0.9 notitle, \
     '-' using 1:2 with points linecolor rgb '#009e73' linewidth 2 dashtype 1 pointtype 9 pointsize 0.9 notitle, \
     '-' using 1:2 with points linecolor rgb '#cc79a7' linewidth 2 dashtype 1 pointtype 13 pointsize 0.9 notitle, \
     '-' using 1:2 with points linecolor rgb '#56b4e9' linewidth 2 dashtype 1 pointtype 6 pointsize 0.9 notitle, \
     '-' using 1:2 with points linecolor rgb '#e69f00' linewidth 2 dashtype 1 pointtype 4 pointsize 0.9 notitle, \
     '-' using 1:2 with points linecolor rgb '#222222' linewidth 2 dashtype 1 pointtype 8 pointsize 0.9 notitle, \
     '-' using 1:2 with points linecolor rgb '#0072b2' linewidth 2 dashtype 2 pointtype 12 pointsize 0.9 notitle, \
     '-' using 1:2 with points linecolor rgb '#d55e00' linewidth 2 dashtype 2 pointtype 7 pointsize 0.9 notitle, \
     '-' using 1:2 with points linecolor rgb '#009e73' linewidth 2 dashtype 2 pointtype 5 pointsize 0.9 notitle, \
     '-' using 1:2 with points linecolor rgb '#cc79a7' linewidth 2 dashtype 2 pointtype 9 pointsize 0.9 notitle
2.24 12.27
0.772 0.018
0.762 0.038
0.636 0.049
0.571 0.092
0.46 0.067
0.422 0.027
0.384 0.249
0.361 0.502
e
9 99.8
e
12 92
e
0.68 99.99
0.71 99.98
e
70 91
e
73 97
e
71 25
e
62 30
57 35
e
0.2 99.9
0.24 99.9
0.28 99.9
e
0.14 99.9
0.18 99.9
e
0.57 0.09
0.76 0.03
2.2 12
e
2 0.002
2 0.002
e
unset label
unset arrow
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.408163265
set rmargin at screen 0.663265306
set tmargin at screen 0.826732673
set bmargin at screen 0.148514851
set title "Confusion error (CE)" textcolor rgb '#222222' offset 0,-0.6
set logscale x
set xrange [0.0538461538:94.9]
set xtics ("0.1\045\045" 0.1, "1\045\045" 1, "10\045\045" 10)
set xlabel "End-to-end error (E2EE)" textcolor rgb '#222222' offset 0,0.6
set logscale y
set yrange [0.00523076923:104]
set ytics ("0.01\045\045" 0.01, "0.1\045\045" 0.1, "1\045\045" 1, "10\045\045" 10, "100\045\045" 100)
set ylabel "" textcolor rgb '#222222' offset 1,0
plot '-' using 1:2 with points linewidth 1.5 dashtype 2 pointtype 6 pointsize 0.7 linecolor rgb '#80009e73' notitle, \
     '-' using 1:2 with points linecolor rgb '#0072b2' linewidth 2 dashtype 1 pointtype 7 pointsize 0.9 notitle, \
     '-' using 1:2 with points linecolor rgb '#d55e00' linewidth 2 dashtype 1 pointtype 5 pointsize 0.9 notitle, \
     '-' using 1:2 with points linecolor rgb '#009e73' linewidth 2 dashtype 1 pointtype 9 pointsize 0.9 notitle, \
     '-' using 1:2 with points linecolor rgb '#cc79a7' linewidth 2 dashtype 1 pointtype 13 pointsize 0.9 notitle, \
     '-' using 1:2 with points linecolor rgb '#56b4e9' linewidth 2 dashtype 1 pointtype 6 pointsize 0.9 notitle, \
     '-' using 1:2 with points linecolor rgb '#e69f00' linewidth 2 dashtype 1 pointtype 4 pointsize 0.9 notitle, \
     '-' using 1:2 with points linecolor rgb '#222222' linewidth 2 dashtype 1 pointtype 8 pointsize 0.9 notitle, \
     '-' using 1:2 with points linecolor rgb '#0072b2' linewidth 2 dashtype 2 pointtype 12 pointsize 0.9 notitle, \
     '-' using 1:2 with points linecolor rgb '#d55e00' linewidth 2 dashtype 2 pointtype 7 pointsize 0.9 notitle, \
     '-' using 1:2 with points linecolor rgb '#009e73' linewidth 2 dashtype 2 pointtype 5 pointsize 0.9 notitle, \
     '-' using 1:2 with points linecolor rgb '#cc79a7' linewidth 2 dashtype 2 pointtype 9 pointsize 0.9 notitle
2.24 9.95
0.772 0.023
0.762 0.052
0.636 0.258
0.571 0.0136
0.46 0.018
0.422 0.025
0.384 0.03
0.361 0.036
e
9 55
e
12 80
e
0.68 50.34
0.71 48
e
70 45
e
73 33
e
71 20
e
62 40
57 42
e
0.2 33
0.24 33
0.28 33
e
0.14 33
0.18 33
e
0.57 0.02
0.76 0.05
2.2 10
e
2 20
2 10
e
unset border
unset tics
unset grid
unset logscale
unset xlabel
unset ylabel
unset label
unset arrow
unset title
set lmargin at screen 0.680272109
set rmargin at screen 1
set tmargin at screen 0.846534653
set bmargin at screen 0
set xrange [0:1]
set yrange [0:1]
set key at graph 0, graph 1 left top vertical Left reverse samplen 2 maxcols 1 textcolor rgb '#222222'
plot NaN with points linecolor rgb '#0072b2' linewidth 2 dashtype 1 pointtype 7 pointsize 0.9 title "kl(lambda=0.01), 1/3 seeds", \
     NaN with points linecolor rgb '#d55e00' linewidth 2 dashtype 1 pointtype 5 pointsize 0.9 title "kl(lambda=100), 1/3 seeds", \
     NaN with points linecolor rgb '#009e73' linewidth 2 dashtype 1 pointtype 9 pointsize 0.9 title "l1(lambda=0.1), 2/3 seeds", \
     NaN with points linecolor rgb '#cc79a7' linewidth 2 dashtype 1 pointtype 13 pointsize 0.9 title "l1(lambda=2), 1/3 seeds", \
     NaN with points linecolor rgb '#56b4e9' linewidth 2 dashtype 1 pointtype 6 pointsize 0.9 title "l1(lambda=10), 1/3 seeds", \
     NaN with points linecolor rgb '#e69f00' linewidth 2 dashtype 1 pointtype 4 pointsize 0.9 title "no_annealing(start=1.5), 1/3 seeds", \
     NaN with points linecolor rgb '#222222' linewidth 2 dashtype 1 pointtype 8 pointsize 0.9 title "no_batch_norm(thresholds=st), 2/3 seeds", \
     NaN with points linecolor rgb '#0072b2' linewidth 2 dashtype 2 pointtype 12 pointsize 0.9 title "non_sparse", \
     NaN with points linecolor rgb '#d55e00' linewidth 2 dashtype 2 pointtype 7 pointsize 0.9 title "retrained, 2/3 seeds", \
     NaN with points linecolor rgb '#009e73' linewidth 2 dashtype 2 pointtype 5 pointsize 0.9 title "sparling_mt", \
     NaN with points linecolor rgb '#cc79a7' linewidth 2 dashtype 2 pointtype 9 pointsize 0.9 title "sparling_st, 2/3 seeds", \
     NaN with points linewidth 1.5 dashtype 2 pointtype 6 pointsize 0.7 linecolor rgb '#80222222' title "paper"
unset multiplot
