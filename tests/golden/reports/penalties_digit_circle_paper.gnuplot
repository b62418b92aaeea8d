set encoding utf8
set terminal svg size 1259,584 noenhanced font 'DejaVu Sans,11' background '#ffffff'
set multiplot title "Penalties by weight, digit_circle (preset paper), mean over seeds 1-3" font ',13' textcolor rgb '#222222'
unset label
unset arrow
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.063542494
set rmargin at screen 0.262112788
set tmargin at screen 0.880136986
set bmargin at screen 0.565068493
set title "density" textcolor rgb '#222222' offset 0,-0.6
set logscale x
set xrange [0.005:200]
set xtics ("0.01" 0.01, "0.1" 0.1, "1" 1, "10" 10, "100" 100)
set xlabel "λ" textcolor rgb '#222222' offset 0,0.6
set logscale y
set yrange [3.76696596e-05:0.96]
set ytics ("0.0001" 0.0001, "0.001" 0.001, "0.01" 0.01, "0.1" 0.1)
set ylabel "" textcolor rgb '#222222' offset 1,0
plot '-' using 1:2 with linespoints linewidth 1.5 dashtype 2 pointtype 6 pointsize 0.7 linecolor rgb '#800072b2' notitle, \
     '-' using 1:2 with linespoints linewidth 1.5 dashtype 2 pointtype 6 pointsize 0.7 linecolor rgb '#80d55e00' notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#0072b2' linewidth 2 dashtype 1 pointtype 7 pointsize 0.6 notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#d55e00' linewidth 2 dashtype 1 pointtype 5 pointsize 0.6 notitle, \
     '-' using 1:2 with lines linecolor rgb '#009e73' linewidth 2 dashtype 1 notitle
0.1 0.37
2 0.00021
10 0.00028
e
0.01 0.28
100 0.0552
e
0.1 0.6
2 0.00024
10 0.00036
e
0.01 0.336
100 0.066
e
0.005 6.02714554e-05
200 6.02714554e-05
e
unset label
unset arrow
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.341540905
set rmargin at screen 0.540111199
set tmargin at screen 0.880136986
set bmargin at screen 0.565068493
set title "FPE \045" textcolor rgb '#222222' offset 0,-0.6
set logscale x
set xrange [0.005:200]
set xtics ("0.01" 0.01, "0.1" 0.1, "1" 1, "10" 10, "100" 100)
set xlabel "λ" textcolor rgb '#222222' offset 0,0.6
unset logscale y
set yrange [0:103]
set ytics ("0\045\045" 0, "50\045\045" 50, "100\045\045" 100)
set ylabel "" textcolor rgb '#222222' offset 1,0
plot '-' using 1:2 with linespoints linewidth 1.5 dashtype 2 pointtype 6 pointsize 0.7 linecolor rgb '#800072b2' notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#0072b2' linewidth 2 dashtype 1 pointtype 7 pointsize 0.6 notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#d55e00' linewidth 2 dashtype 1 pointtype 5 pointsize 0.6 notitle, \
     '-' using 1:2 with lines linecolor rgb '#009e73' linewidth 2 dashtype 1 notitle
0.1 99.99
2 91.25
10 97.63
e
0.1 99.985
2 91
10 97
e
0.01 99.8
100 92
e
0.005 4.04
200 4.04
e
unset label
unset arrow
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.619539317
set rmargin at screen 0.818109611
set tmargin at screen 0.880136986
set bmargin at screen 0.565068493
set title "FNE \045" textcolor rgb '#222222' offset 0,-0.6
set logscale x
set xrange [0.005:200]
set xtics ("0.01" 0.01, "0.1" 0.1, "1" 1, "10" 10, "100" 100)
set xlabel "λ" textcolor rgb '#222222' offset 0,0.6
unset logscale y
set yrange [0:89.5806]
set ytics ("0\045\045" 0, "20\045\045" 20, "40\045\045" 40, "60\045\045" 60, "80\045\045" 80)
set ylabel "" textcolor rgb '#222222' offset 1,0
plot '-' using 1:2 with linespoints linewidth 1.5 dashtype 2 pointtype 6 pointsize 0.7 linecolor rgb '#800072b2' notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#0072b2' linewidth 2 dashtype 1 pointtype 7 pointsize 0.6 notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#d55e00' linewidth 2 dashtype 1 pointtype 5 pointsize 0.6 notitle, \
     '-' using 1:2 with lines linecolor rgb '#009e73' linewidth 2 dashtype 1 notitle
0.1 0
2 58.09
10 84.51
e
0.1 0
2 58
10 84
e
0.01 0
100 1
e
0.005 0.69
200 0.69
e
unset label
unset arrow
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.063542494
set rmargin at screen 0.262112788
set tmargin at screen 0.417808219
set bmargin at screen 0.102739726
set title "CE \045" textcolor rgb '#222222' offset 0,-0.6
set logscale x
set xrange [0.005:200]
set xtics ("0.01" 0.01, "0.1" 0.1, "1" 1, "10" 10, "100" 100)
set xlabel "λ" textcolor rgb '#222222' offset 0,0.6
unset logscale y
set yrange [0:84.8]
set ytics ("0\045\045" 0, "20\045\045" 20, "40\045\045" 40, "60\045\045" 60, "80\045\045" 80)
set ylabel "" textcolor rgb '#222222' offset 1,0
plot '-' using 1:2 with linespoints linewidth 1.5 dashtype 2 pointtype 6 pointsize 0.7 linecolor rgb '#800072b2' notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#0072b2' linewidth 2 dashtype 1 pointtype 7 pointsize 0.6 notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#d55e00' linewidth 2 dashtype 1 pointtype 5 pointsize 0.6 notitle, \
     '-' using 1:2 with lines linecolor rgb '#009e73' linewidth 2 dashtype 1 notitle
0.1 50.34
2 45.65
10 33.82
e
0.1 49.17
2 45
10 33
e
0.01 55
100 80
e
0.005 3.35666667
200 3.35666667
e
unset label
unset arrow
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.341540905
set rmargin at screen 0.540111199
set tmargin at screen 0.417808219
set bmargin at screen 0.102739726
set title "E2EE \045" textcolor rgb '#222222' offset 0,-0.6
set logscale x
set xrange [0.005:200]
set xtics ("0.01" 0.01, "0.1" 0.1, "1" 1, "10" 10, "100" 100)
set xlabel "λ" textcolor rgb '#222222' offset 0,0.6
unset logscale y
set yrange [0:77.592]
set ytics ("0\045\045" 0, "20\045\045" 20, "40\045\045" 40, "60\045\045" 60)
set ylabel "" textcolor rgb '#222222' offset 1,0
plot '-' using 1:2 with linespoints linewidth 1.5 dashtype 2 pointtype 6 pointsize 0.7 linecolor rgb '#800072b2' notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#0072b2' linewidth 2 dashtype 1 pointtype 7 pointsize 0.6 notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#d55e00' linewidth 2 dashtype 1 pointtype 5 pointsize 0.6 notitle, \
     '-' using 1:2 with lines linecolor rgb '#009e73' linewidth 2 dashtype 1 notitle
0.1 0.68
2 70.31
10 73.2
e
0.1 0.695
2 70
10 73
e
0.01 9
100 12
e
0.005 1.17666667
200 1.17666667
e
unset label
unset arrow
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.619539317
set rmargin at screen 0.818109611
set tmargin at screen 0.417808219
set bmargin at screen 0.102739726
set title "exact-match error \045" textcolor rgb '#222222' offset 0,-0.6
set logscale x
set xrange [0.005:200]
set xtics ("0.01" 0.01, "0.1" 0.1, "1" 1, "10" 10, "100" 100)
set xlabel "λ" textcolor rgb '#222222' offset 0,0.6
unset logscale y
set yrange [0:103]
set ytics ("0\045\045" 0, "50\045\045" 50, "100\045\045" 100)
set ylabel "" textcolor rgb '#222222' offset 1,0
plot '-' using 1:2 with linespoints linewidth 1.5 dashtype 2 pointtype 6 pointsize 0.7 linecolor rgb '#800072b2' notitle, \
     '-' using 1:2 with linespoints linewidth 1.5 dashtype 2 pointtype 6 pointsize 0.7 linecolor rgb '#80d55e00' notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#0072b2' linewidth 2 dashtype 1 pointtype 7 pointsize 0.6 notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#d55e00' linewidth 2 dashtype 1 pointtype 5 pointsize 0.6 notitle, \
     '-' using 1:2 with lines linecolor rgb '#009e73' linewidth 2 dashtype 1 notitle
0.1 2
2 99.4
e
0.01 10.1
100 15.6
e
0.1 2.085
2 100
10 100
e
0.01 27
100 36
e
0.005 3.53
200 3.53
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
set lmargin at screen 0.833995234
set rmargin at screen 1
set tmargin at screen 0.893835616
set bmargin at screen 0
set xrange [0:1]
set yrange [0:1]
set key at graph 0, graph 1 left top vertical Left reverse samplen 2 maxcols 1 textcolor rgb '#222222'
plot NaN with linespoints linecolor rgb '#0072b2' linewidth 2 dashtype 1 pointtype 7 pointsize 0.6 title "l1, 1–2/3 seeds", \
     NaN with linespoints linecolor rgb '#d55e00' linewidth 2 dashtype 1 pointtype 5 pointsize 0.6 title "kl, 1/3 seeds", \
     NaN with linespoints linecolor rgb '#009e73' linewidth 2 dashtype 1 pointtype 9 pointsize 0.6 title "sparling_mt", \
     NaN with linespoints linewidth 1.5 dashtype 2 pointtype 6 pointsize 0.7 linecolor rgb '#80222222' title "paper"
unset multiplot
